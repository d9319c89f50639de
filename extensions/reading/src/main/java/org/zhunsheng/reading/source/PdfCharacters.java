package org.zhunsheng.reading.source;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceColorSpace;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the characters of a page with their places, and leaves out those that cannot be seen. */
final class PdfCharacters extends PDFTextStripper {
    private static final float SAME_PLACE = 0.3f;
    private static final float SAME_HEIGHT = 0.35f;

    private static final int CMYK = 4;
    private static final float DARK = 0.03f;

    private final BlockList blocks;
    private final String name;
    private final SourceLimits limits;
    private List<TextPosition> visible = new ArrayList<>();
    private PdfRulings rulings = new PdfRulings(0, 0, 0);
    private ImmutableList<PdfRuledTable> tables = ImmutableList.of();
    private final StringBuilder hidden = new StringBuilder();
    private final Set<TextPosition> faint = Collections.newSetFromMap(new IdentityHashMap<>());
    private float width;
    private float height;
    private final Set<COSBase> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private long operators;
    private long characters;
    private long unknown;

    PdfCharacters(BlockList blocks, String name, SourceLimits limits) throws IOException {
        this.blocks = blocks;
        this.name = name;
        this.limits = limits;
        addOperator(new SetNonStrokingDeviceGrayColor(this));
        addOperator(new SetNonStrokingDeviceRGBColor(this));
        addOperator(new SetNonStrokingDeviceCMYKColor(this));
        addOperator(new SetNonStrokingColorSpace(this));
        addOperator(new SetNonStrokingColor(this));
        addOperator(new SetNonStrokingColorN(this));
    }

    /** The characters of all pages so far that are white. */
    Set<TextPosition> faint() {
        return faint;
    }

    /** The rows of characters of a page, from the top; each from the left. */
    List<List<TextPosition>> rows(PDDocument document, int number) throws IOException {
        visible = new ArrayList<>();
        hidden.setLength(0);
        PDPage page = document.getPage(number - 1);
        boolean turned = page.getRotation() % 180 != 0;
        width = turned ? page.getCropBox().getHeight() : page.getCropBox().getWidth();
        height = turned ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
        rulings = new PdfRulings(
                height, page.getCropBox().getLowerLeftX(), page.getCropBox().getLowerLeftY());
        setStartPage(number);
        setEndPage(number);
        getText(document);
        if (!hidden.toString().isBlank()) {
            blocks.note(NoteKind.HIDDEN_TEXT, hidden.toString(), new Locator.InPdf(number, 0, 0, 0, 0, 0));
        }
        tables = page.getRotation() == 0 ? takenByTables() : ImmutableList.of();
        return rows(visible);
    }

    /** The ruled tables of the page whose rows were asked for last; their characters stand in no row. */
    ImmutableList<PdfRuledTable> tables() {
        return tables;
    }

    private ImmutableList<PdfRuledTable> takenByTables() {
        ImmutableList<PdfRuledTable> ruled = PdfRuledTable.of(rulings.drawn());
        for (TextPosition position : visible) {
            for (PdfRuledTable table : ruled) {
                if (position.getDir() == 0 && table.takes(position)) {
                    break;
                }
            }
        }
        ImmutableList<PdfRuledTable> ofData =
                ruled.stream().filter(PdfRuledTable::isOfData).collect(ImmutableList.toImmutableList());
        Set<TextPosition> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        ofData.forEach(table -> taken.addAll(table.text()));
        visible.removeIf(taken::contains);
        return ofData;
    }

    /** The lines of the characters of one cell. */
    List<PdfLine> linesInCell(int page, List<TextPosition> characters) {
        List<PdfLine> lines = new ArrayList<>();
        for (List<TextPosition> row : rows(characters)) {
            lines.addAll(PdfLine.segments(page, row, Float.MAX_VALUE, faint));
        }
        return lines;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > limits.operators()) {
            throw UnreadableSourceException.beyond(name, "operators", limits.operators());
        }
        super.processOperator(operator, operands);
        rulings.follow(operator.getName(), operands, getGraphicsState().getCurrentTransformationMatrix());
    }

    /** A form that draws itself would be drawn again and again. */
    @Override
    public void showForm(PDFormXObject form) throws IOException {
        COSBase drawn = form.getCOSObject();
        if (open.add(drawn)) {
            super.showForm(form);
            open.remove(drawn);
        }
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        String text = position.getUnicode();
        if (++characters > limits.characters()) {
            throw UnreadableSourceException.beyond(name, "characters", limits.characters());
        }
        if (text == null || text.isEmpty() || text.charAt(0) == '\uFFFD') {
            unknown++;
            return;
        }
        if (isVisible(position)) {
            visible.add(position);
            if (isWhite()) {
                faint.add(position);
            }
        } else {
            hidden.append(text);
        }
    }

    private boolean isVisible(TextPosition position) {
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        float x = position.getXDirAdj();
        float y = position.getYDirAdj();
        boolean onPage = x > -position.getWidthDirAdj() && x < width && y > 0 && y < height + position.getHeightDir();
        return mode != RenderingMode.NEITHER && onPage && position.getFontSizeInPt() >= 1;
    }

    private boolean isWhite() {
        PDColor color = getGraphicsState().getNonStrokingColor();
        float[] parts = color.getComponents();
        if (parts.length == 0 || color.getColorSpace() == null) {
            return false;
        }
        boolean subtractive = parts.length == CMYK;
        for (float part : parts) {
            if (subtractive ? part > DARK : part < 1 - DARK) {
                return false;
            }
        }
        return color.getColorSpace() instanceof PDDeviceColorSpace;
    }

    private List<List<TextPosition>> rows(List<TextPosition> characters) {
        float direction = direction(characters);
        List<TextPosition> upright = new ArrayList<>();
        for (TextPosition position : characters) {
            if (position.getDir() == direction) {
                upright.add(position);
            } else {
                blocks.note(NoteKind.FURNITURE, position.getUnicode());
            }
        }
        upright.sort(Comparator.comparingDouble(TextPosition::getYDirAdj));
        List<List<TextPosition>> rows = new ArrayList<>();
        float last = 0;
        for (TextPosition position : upright) {
            float tolerance = SAME_HEIGHT * Math.max(1, position.getFontSizeInPt());
            if (rows.isEmpty() || position.getYDirAdj() - last > tolerance) {
                rows.add(new ArrayList<>());
                last = position.getYDirAdj();
            }
            rows.get(rows.size() - 1).add(position);
        }
        rows.forEach(PdfCharacters::order);
        return rows;
    }

    /** The direction of most characters; a watermark across the page has another. */
    private static float direction(List<TextPosition> characters) {
        long level = characters.stream().filter(each -> each.getDir() == 0).count();
        return level * 2 >= characters.size() || characters.isEmpty()
                ? 0
                : characters.get(0).getDir();
    }

    /** Orders a row from the left and drops what is drawn twice to look bold. */
    private static void order(List<TextPosition> row) {
        row.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
        for (int i = row.size() - 1; i > 0; i--) {
            TextPosition right = row.get(i);
            TextPosition before = row.get(i - 1);
            boolean same = right.getUnicode().equals(before.getUnicode())
                    && right.getXDirAdj() - before.getXDirAdj() < SAME_PLACE * Math.max(1, right.getWidthDirAdj());
            if (same) {
                row.remove(i);
            }
        }
    }

    /** Whether so many characters have no known meaning that the text cannot be trusted. */
    boolean isUnreadable() {
        return characters > 0 && unknown * 5 > characters;
    }
}
