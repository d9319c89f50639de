/**
 * The scoring models of XCCDF 1.2 (NISTIR 7275 Revision 4) over a tree of groups and rules with their results, in exact rational
 * arithmetic: a second way to score a checklist, comparable with that of security tools. A benchmark in which one of two rules of
 * equal weight passes has the default score 50 of 100 and the flat score 1 of 2. Here is no reader of XCCDF files, no profile and
 * no check; the results come from elsewhere.
 */
@NullMarked
package org.zhunsheng.indicators.xccdf;

import org.jspecify.annotations.NullMarked;
