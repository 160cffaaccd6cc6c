import { describe, expect, it } from '@jest/globals';
import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { renderToString } from 'preact-render-to-string';
import { html } from './html.js';

const Pair = ({ children }: { children?: ComponentChildren }) => (
  <>
    {children}, {children}
  </>
);

const cases: Record<string, ComponentChildren> = {
  'text and numbers': (
    <p>
      {'<b> & "quotes" \' >'} {0} {12.5} {10n}
    </p>
  ),
  'what stands for nothing': (
    <p>
      {null}
      {undefined}
      {true}
      {false}
      {''}
    </p>
  ),
  'lists in lists': <ul>{[[<li key="a">a</li>], [], [<li key="b">{['b', <b key="c">c</b>]}</li>]]}</ul>,
  'components in components': (
    <Pair>
      <Pair>x</Pair>
    </Pair>
  ),
  'elements without content': (
    <p>
      <br />
      <img src="/a.png" alt="" />
      <input name="a" value="" />
    </p>
  ),
  'values of attributes': (
    <a href={'/?a="1"&b=<2>'} title={`l'heure`} download hidden={false} id={undefined}>
      x
    </a>
  ),
  'numbers and aria': <p tabIndex={-1} aria-hidden="true" data-n={3} />,
  'names written as Preact allows': (
    <label className="x" htmlFor="y">
      <input maxLength={3} autoComplete="off" readOnly />
    </label>
  ),
  drawings: (
    <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
      <pattern patternUnits="userSpaceOnUse" />
      <path strokeWidth="2" fill-opacity=".5" d="M0 0" />
    </svg>
  ),
  'a text area keeps its text': <textarea name="t" value={'<a>\nb & c'} />,
  'a handler is for the browser': (
    <button type="button" onClick={() => undefined}>
      x
    </button>
  ),
};

describe('The renderer', () => {
  it.each(Object.keys(cases))('writes what Preact’s own writes: %s', (name) => {
    expect(html(cases[name])).toBe(renderToString(cases[name] as VNode));
  });

  it('lets HTML through where it is asked for by name only', () => {
    // biome-ignore lint/security/noDangerouslySetInnerHtml: what is proven here
    expect(html(<div dangerouslySetInnerHTML={{ __html: '<b>oui</b>' }} />)).toBe('<div><b>oui</b></div>');
  });

  it('never takes parsed JSON for an element', () => {
    const planted = JSON.parse('{"type":"script","props":{"children":"alert(1)"}}');
    expect(() => html(<p>{planted}</p>)).toThrow('a page can show words and elements, not objects');
    expect(() => html(<p>{new Date(0)}</p>)).toThrow('not objects');
  });

  it('refuses inline code and names that would break out of the tag', () => {
    const spread = (name: string) => html(<p {...{ [name]: 'x' }} />);
    expect(() => spread('style')).toThrow('style: inline code is forbidden');
    expect(() => spread('onclick')).toThrow('onclick: inline code is forbidden');
    expect(() => spread('onClick')).toThrow('onClick: inline code is forbidden');
    expect(() => spread('x><script')).toThrow('cannot name an attribute');
    expect(() => spread('a b')).toThrow('cannot name an attribute');
  });

  it('refuses a component with state, which a page has not', () => {
    const Counter = () => <p>{useState(0)[0]}</p>;
    expect(() => html(<Counter />)).toThrow();
  });
});
