package org.zhunsheng.reading.source;

/**
 * How a line lies on the page, for joining lines into paragraphs. Widths are in half-width characters: a Chinese character is two.
 *
 * @param indent how far the line begins to the right of its column
 * @param width how wide it is, the indent included
 * @param full how wide a full line of its surroundings is; 0 if lines are not wrapped
 * @param gap whether a blank line or an unusual distance lies before it
 * @param pageBreak whether it is the first line of a page
 * @param apart whether it never continues the line before
 */
public record LineShape(int indent, int width, int full, boolean gap, boolean pageBreak, boolean apart) {}
