import { catalogue, type Locale, translate } from '@forum/i18n';
import type { ErrorParams } from '@forum/kernel';
import type { FileProblemCode, RowProblemCode } from './problem-codes.js';

/** One sentence for each thing that can be wrong with a file or a row. */
export const importProblems = catalogue<
  Record<FileProblemCode | RowProblemCode, string>,
  Record<FileProblemCode | RowProblemCode, string>
>({
  fr: {
    'file-empty': 'Le fichier est vide.',
    'file-too-big': 'Le fichier est trop volumineux : au plus {megabytes} Mo.',
    'file-not-a-table': 'Ce fichier n’est pas un tableau : donnez un fichier CSV ou XLSX.',
    'file-old-excel': 'C’est un ancien classeur .xls : enregistrez-le en .xlsx ou en CSV.',
    'file-broken-workbook': 'Ce classeur ne s’ouvre pas : enregistrez-le de nouveau en .xlsx ou en CSV.',
    'file-broken-quotes': 'Un guillemet est mal placé ou pas refermé (ligne {line}).',
    'file-one-column':
      'La première ligne n’a qu’une colonne : séparez les titres par des virgules, des points-virgules ou des tabulations.',
    'file-no-rows': 'Le fichier n’a que sa ligne de titres : aucune réponse à importer.',
    'file-too-many-rows': 'Le fichier a trop de lignes : au plus {rows, number}.',
    'file-too-many-columns': 'Le fichier a trop de colonnes : au plus {columns, number}.',
    'column-missing':
      'Il manque la colonne « {column} » : ajoutez-la, ou dites laquelle en tient lieu ({map}).',
    'column-twice': 'La colonne « {column} » est là deux fois : gardez-en une seule.',
    'column-unknown':
      'La colonne « {column} » n’est pas reconnue : dites ce qu’elle contient ({map}), ou écartez-la ({aside}). Champs : {known}.',
    'map-unknown-column': 'Le fichier n’a pas de colonne « {column} » : vérifiez --map.',
    'map-unknown-field': 'Le champ « {field} » n’existe pas : vérifiez --map. Champs : {known}.',
    'scores-incomplete':
      'L’évaluation est incomplète : il manque {columns}. Donnez ses cinq colonnes, ou aucune.',
    'row-too-long': 'il y a plus de cellules que de titres.',
    'cell-too-long': 'la cellule « {column} » est trop longue : au plus {max, number} caractères.',
    'name-refused': 'le nom « {value} » n’est pas un nom de 2 à 80 caractères.',
    'address-refused': 'l’adresse « {value} » est incomplète ou mal écrite.',
    'address-twice': 'l’adresse est déjà à la ligne {line}.',
    'organisation-refused': 'l’organisation « {value} » n’est pas un nom de 2 à 200 caractères.',
    'sector-unknown': 'le milieu « {value} » n’existe pas.',
    'theme-unknown': 'le thème « {value} » n’existe pas.',
    'open-unclear': '« {value} » ne dit pas si la personne est ouverte au forum : écrivez oui ou non.',
    'language-unknown': 'la langue « {value} » n’est pas offerte : écrivez fr ou en.',
    'mark-refused': 'la note « {value} » ({column}) n’est pas un nombre entier de 1 à 5.',
  },
  en: {
    'file-empty': 'The file is empty.',
    'file-too-big': 'The file is too large: {megabytes} MB at the most.',
    'file-not-a-table': 'This file is not a table: give a CSV or XLSX file.',
    'file-old-excel': 'This is an old .xls workbook: save it as .xlsx or CSV.',
    'file-broken-workbook': 'This workbook does not open: save it again as .xlsx or CSV.',
    'file-broken-quotes': 'A quotation mark is misplaced or not closed (line {line}).',
    'file-one-column':
      'The first line has only one column: separate the titles by commas, semicolons or tabs.',
    'file-no-rows': 'The file has nothing but its line of titles: no answers to import.',
    'file-too-many-rows': 'The file has too many rows: {rows, number} at the most.',
    'file-too-many-columns': 'The file has too many columns: {columns, number} at the most.',
    'column-missing': 'The column "{column}" is missing: add it, or say which one stands for it ({map}).',
    'column-twice': 'The column "{column}" is there twice: keep only one.',
    'column-unknown':
      'The column "{column}" is not recognised: say what it holds ({map}), or leave it aside ({aside}). Fields: {known}.',
    'map-unknown-column': 'The file has no column "{column}": check --map.',
    'map-unknown-field': 'There is no field "{field}": check --map. Fields: {known}.',
    'scores-incomplete': 'The evaluation is incomplete: {columns} missing. Give its five columns, or none.',
    'row-too-long': 'there are more cells than titles.',
    'cell-too-long': 'the cell "{column}" is too long: {max, number} characters at the most.',
    'name-refused': 'the name "{value}" is not a name of 2 to 80 characters.',
    'address-refused': 'the address "{value}" is incomplete or misspelt.',
    'address-twice': 'the address is already on line {line}.',
    'organisation-refused': 'the organisation "{value}" is not a name of 2 to 200 characters.',
    'sector-unknown': 'there is no sector "{value}".',
    'theme-unknown': 'there is no theme "{value}".',
    'open-unclear': '"{value}" does not say whether the person is open to the forum: write oui or non.',
    'language-unknown': 'the language "{value}" is not offered: write fr or en.',
    'mark-refused': 'the mark "{value}" ({column}) is not a whole number from 1 to 5.',
  },
});

export interface ImportProblem {
  readonly code: FileProblemCode | RowProblemCode;
  readonly params: ErrorParams;
}

/** What is wrong, in one sentence; a row's sentence goes after its line. */
export function problemSentence({ code, params }: ImportProblem, locale: Locale): string {
  return translate(importProblems, locale)(code, params);
}
