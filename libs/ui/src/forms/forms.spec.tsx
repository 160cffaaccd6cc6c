import { describe, expect, it } from '@jest/globals';
import { html as render } from '../document/html.js';
import { Checkbox, CheckboxGroup, RadioGroup } from './choices.js';
import { ErrorSummary } from './error-summary.js';
import { Field, Select, TextArea } from './field.js';
import { Form } from './form.js';
import { FollowLevels } from './segments.js';

const choices = [
  { value: 'a', label: 'Un' },
  { value: 'b', label: 'Deux' },
];

describe('A field', () => {
  it('is read with its help and its error, and keeps what was typed', () => {
    const html = render(
      <Field
        locale="fr"
        id="titre"
        name="title"
        label="Titre"
        help="Court."
        error="Écrivez un titre"
        value="A&B"
      />,
    );
    expect(html).toContain('<label for="titre">Titre</label>');
    expect(html).toContain('<p class="aide" id="titre-a">Court.</p>');
    expect(html).toContain('<p class="erreur" id="titre-e">');
    expect(html).toContain('<span class="sr">Erreur\u00a0: </span>Écrivez un titre');
    expect(html).toContain('aria-describedby="titre-a titre-e" aria-invalid="true"');
    expect(html).toContain('value="A&amp;B"');
    expect(html).toContain('class="groupe groupe--erreur"');
  });

  it('has neither error nor description when all is well', () => {
    const html = render(<Field locale="en" name="title" label="Title" />);
    expect(html).toBe(
      '<div class="groupe"><label for="title">Title</label><input class="champ" id="title" name="title" type="text"/></div>',
    );
  });

  it('never sends a file back to the browser', () => {
    const html = render(<Field locale="fr" name="doc" label="Document" type="file" value="secret.pdf" />);
    expect(html).not.toContain('secret.pdf');
  });

  it('keeps long text and chosen options', () => {
    expect(render(<TextArea locale="fr" name="body" label="Message" value={'<b>\nfin'} />)).toContain(
      '&lt;b>\nfin</textarea>',
    );
    const options = [
      { value: '1', label: 'Lundi' },
      { value: '2', label: 'Mardi' },
    ];
    expect(render(<Select locale="fr" name="day" label="Jour" options={options} value="2" />)).toContain(
      '<option value="1">Lundi</option><option value="2" selected>Mardi</option>',
    );
  });
});

describe('Choices', () => {
  it('are chosen only when the page says so: consent is never ticked in advance', () => {
    expect(render(<Checkbox locale="fr" name="consent" label="J’accepte" />)).not.toContain('checked');
    expect(render(<RadioGroup locale="fr" name="x" label="X" choices={choices} />)).not.toContain('checked');
    expect(
      render(<CheckboxGroup locale="fr" name="x" label="X" choices={choices} values={['b']} />).match(
        /checked/g,
      ),
    ).toHaveLength(1);
  });

  it('put their error on the group, and the group’s id on the first control', () => {
    const html = render(
      <RadioGroup
        locale="fr"
        id="milieu"
        name="sector"
        label="Milieu"
        choices={choices}
        error="Choisissez"
      />,
    );
    expect(html).toContain('<fieldset class="groupe groupe--erreur" aria-describedby="milieu-e">');
    expect(html).toContain('<input type="radio" id="milieu" name="sector" value="a"/>');
    expect(html).toContain('<input type="radio" id="milieu-2" name="sector" value="b"/>');
  });

  it('offer the follow levels in one order, from none to every message', () => {
    const html = render(<FollowLevels locale="fr" name="level" legend="Suivi" value="main" />);
    expect([...html.matchAll(/value="([a-z]+)"/g)].map(([, value]) => value)).toEqual([
      'none',
      'digest',
      'main',
      'instant',
    ]);
    expect(html).toContain('value="main" checked');
    expect(html).toContain('L’essentiel');
  });
});

describe('An error summary', () => {
  it('leads to each field and says that nothing is lost', () => {
    const errors = [
      { id: 'titre', text: 'Écrivez un titre' },
      { id: 'doc', text: 'Joignez un document plus petit' },
    ];
    const html = render(<ErrorSummary locale="fr" errors={errors} />);
    expect(html).toContain('role="alert"');
    expect(html).toContain('<h2>Il y a 2\u00a0problèmes; rien n’est perdu</h2>');
    expect(html).toContain('<a href="#titre">Écrivez un titre</a>');
    expect(render(<ErrorSummary locale="en" errors={errors.slice(1)} />)).toContain('There is a problem');
  });

  it('is absent without errors', () => {
    expect(render(<ErrorSummary locale="fr" errors={[]} />)).toBe('');
  });
});

describe('A form', () => {
  it('posts the reader’s token, and sends none by GET', () => {
    const post = render(
      <Form action="/x" csrf="jeton" hidden={{ next: '/compte', absent: undefined }}>
        <p>…</p>
      </Form>,
    );
    expect(post).toBe(
      '<form action="/x" method="post"><p>…</p><input type="hidden" name="_csrf" value="jeton"/><input type="hidden" name="next" value="/compte"/></form>',
    );
    const get = render(
      <Form action="/x" method="get" csrf="jeton">
        <p>…</p>
      </Form>,
    );
    expect(get).not.toContain('jeton');
  });

  it('can carry a file', () => {
    expect(
      render(
        <Form action="/x" multipart>
          {null}
        </Form>,
      ),
    ).toContain('enctype="multipart/form-data"');
  });
});
