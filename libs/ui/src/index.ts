export { type Asset, type AssetSources, type Assets, loadAssets } from './assets/assets.js';
export { type Bar, Bars } from './charts/bars.js';
export { Cloth, type ClothProps, type ClothRow } from './charts/cloth.js';
export { Patterns, WeekBars, type WeekBarsProps } from './charts/week-bars.js';
export { DateBlock, type DateBlockProps } from './content/date-block.js';
export { Details, type DetailsProps } from './content/details.js';
export { Difference, type DifferenceProps } from './content/difference.js';
export {
  type Check,
  Checklist,
  Counts,
  Facts,
  Journal,
  LinkList,
  Schedule,
  Stats,
} from './content/lists.js';
export { PageTitle, type PageTitleProps } from './content/page-title.js';
export { Prose, type ProseProps } from './content/prose.js';
export { Banner, Encart, Narrow, Rails, type RailsProps, Section } from './content/section.js';
export { Time, type TimeProps } from './content/time.js';
export { classes } from './document/classes.js';
export { renderDocument } from './document/render-document.js';
export { rendered } from './document/rendered.js';
export type { RenderedHtml } from './document/rendered-html.js';
export { EmptyState, type EmptyStateProps } from './feedback/empty-state.js';
export { Notice, type NoticeKind, type NoticeProps } from './feedback/notice.js';
export { Tag, type TagProps } from './feedback/tag.js';
export { Checkbox, CheckboxGroup, type CheckboxProps, type Choice, RadioGroup } from './forms/choices.js';
export { Composer } from './forms/composer.js';
export { ErrorSummary, type FieldError } from './forms/error-summary.js';
export {
  Field,
  type FieldProps,
  type Option,
  Select,
  type SelectProps,
  TextArea,
  type TextAreaProps,
} from './forms/field.js';
export { Form, type FormProps } from './forms/form.js';
export { InlineField, type InlineFieldProps } from './forms/inline-field.js';
export { SearchForm, type SearchFormProps } from './forms/search-form.js';
export {
  FOLLOW_LEVELS,
  type FollowLevel,
  FollowLevels,
  type FollowLevelsProps,
  Segments,
  type SegmentsProps,
} from './forms/segments.js';
export { Icon } from './icons/icon.js';
export type { IconName } from './icons/symbols.js';
export { ErrorPage, type ErrorPageProps } from './layout/error-page.js';
export type { HeadProps } from './layout/head.js';
export { Layout, type LayoutProps } from './layout/layout.js';
export type { Flash, Place, Shell, SignedIn } from './layout/shell.js';
export { Button, type ButtonProps, LinkButton, type LinkButtonProps } from './links/button.js';
export { Link, LinkFromPeople, type LinkProps } from './links/link.js';
export { safeHref } from './links/safe-href.js';
export { Breadcrumbs, type Crumb } from './navigation/breadcrumbs.js';
export {
  Menu,
  MenuButton,
  type MenuButtonProps,
  MenuLink,
  type MenuLinkProps,
  type MenuProps,
} from './navigation/menu.js';
export {
  CursorPagination,
  type CursorPaginationProps,
  Pagination,
  type PaginationProps,
} from './navigation/pagination.js';
export { Filters, type TabItem, Tabs } from './navigation/tabs.js';
export { Avatar, initialsOf } from './people/avatar.js';
export { People, PersonItem, type PersonProps, WritingAs } from './people/person.js';
export {
  Message,
  MessageFoot,
  type MessageProps,
  messageActions,
  Reaction,
  type ReactionProps,
  Seam,
} from './posts/message.js';
export { Quote } from './posts/quote.js';
export { Findings } from './register/findings.js';
export { LeadCode, ThemeCode } from './register/lead-code.js';
export { LeadList, type LeadListItem, type LeadListProps } from './register/lead-list.js';
export {
  LEAD_STATES,
  LeadState,
  type LeadStateName,
  type LeadStateProps,
  LeadSteps,
  type LeadStepsProps,
  leadStateName,
} from './register/lead-state.js';
export { Selvedge, Selvedges, ThemeColumn, type ThemeColumnProps } from './register/theme-column.js';
export { themeMark } from './register/theme-mark.js';
export { type Column, type Row, Scroller, Table, type TableProps } from './tables/table.js';
export { ThreadList, type ThreadListItem, type ThreadListProps } from './threads/thread-list.js';
