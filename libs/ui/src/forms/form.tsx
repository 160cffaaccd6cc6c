import type { ComponentChildren } from 'preact';

export interface FormProps {
  action: string;
  /** The reader's token; absent on cached pages, whose forms are guarded by their origin. */
  csrf?: string;
  method?: 'post' | 'get';
  class?: string;
  id?: string;
  label?: string;
  role?: 'search';
  /** The form carries a file. */
  multipart?: boolean;
  novalidate?: boolean;
  /** Set as `next=` and similar: names and values sent along. */
  hidden?: Record<string, string | undefined>;
  children: ComponentChildren;
}

/** Hidden inputs come last: the space between a form's parts is set by what stands before them. */
export function Form({ csrf, method = 'post', label, multipart, hidden = {}, children, ...rest }: FormProps) {
  const kept = Object.entries(hidden).filter(([, value]) => value !== undefined);
  return (
    <form
      {...rest}
      method={method}
      aria-label={label}
      enctype={multipart ? 'multipart/form-data' : undefined}
    >
      {children}
      {method === 'post' && csrf && <input type="hidden" name="_csrf" value={csrf} />}
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </form>
  );
}
