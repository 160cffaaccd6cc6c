import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A word of a title or a name, for whoever mistypes it. It is suggested only to those for whom it finds something. */
@Entity('search_word')
export class SearchWordEntity {
  @PrimaryColumn({ type: 'text' })
  word!: string;

  /** Without accents: what is compared. */
  @Column({ type: 'text' })
  folded!: string;
}

/** In how many documents a stem stands, so that common words are looked up another way than rare ones. Counted nightly. */
@Entity('search_lexeme')
export class SearchLexemeEntity {
  @PrimaryColumn({ type: 'text' })
  lexeme!: string;

  @Column({ type: 'integer' })
  documents!: number;
}
