package org.ashar.events.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.ashar.infra.platform.language.Language;

/**
 * A file for a printer (A4, points of 1/72 inch), written from the top downwards. Its
 * letters travel in the file: no printer has to know Kyrgyz.
 */
final class Paper implements AutoCloseable {

	static final float MARGIN = 48;

	static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;

	private static final float LEADING = 1.35f;

	private final PDDocument document = new PDDocument();

	private final PDFont font;

	private final Lettering lettering;

	private PDPageContentStream page;

	private float y;

	Paper(Language language, String title) throws IOException {
		document.getDocumentCatalog().setLanguage(language.tag());
		document.getDocumentInformation().setTitle(title);
		document.getDocumentInformation().setProducer("Ashar");
		try (InputStream file = PDDocument.class
			.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
			font = PDType0Font.load(document, Objects.requireNonNull(file, "PDFBox comes with a font"), true);
		}
		lettering = new Lettering(font);
		page = begin();
	}

	private PDPageContentStream begin() throws IOException {
		PDPage sheet = new PDPage(PDRectangle.A4);
		document.addPage(sheet);
		y = PDRectangle.A4.getHeight() - MARGIN;
		return new PDPageContentStream(document, sheet);
	}

	/** Goes on on a new sheet. */
	void turn() throws IOException {
		page.close();
		page = begin();
	}

	/** Whether so much still fits on this sheet. */
	boolean hasRoomFor(float height) {
		return y - height >= MARGIN;
	}

	/** A paragraph over the whole width. */
	void text(String text, float size) throws IOException {
		for (String line : lettering.lines(text, size, WIDTH)) {
			if (!hasRoomFor(size * LEADING)) {
				turn();
			}
			y -= size * LEADING;
			write(line, MARGIN, size);
		}
	}

	void gap(float height) {
		y -= height;
	}

	/** Cells side by side, each as high as the highest, with a line below. */
	void row(List<String> cells, List<Float> widths, float size) throws IOException {
		List<List<String>> lines = IntStream.range(0, cells.size())
			.mapToObj(i -> lettering.lines(cells.get(i), size, widths.get(i) - size / 2))
			.toList();
		float left = MARGIN;
		float top = y - size / 2;
		for (int i = 0; i < lines.size(); i++) {
			y = top;
			for (String line : lines.get(i)) {
				y -= size * LEADING;
				write(line, left, size);
			}
			left += widths.get(i);
		}
		y = top - height(lines, size);
		page.setLineWidth(0.4f);
		page.moveTo(MARGIN, y);
		page.lineTo(MARGIN + WIDTH, y);
		page.stroke();
	}

	/** How high a row of these cells would be. */
	float height(List<String> cells, List<Float> widths, float size) {
		return size / 2 + height(IntStream.range(0, cells.size())
			.mapToObj(i -> lettering.lines(cells.get(i), size, widths.get(i) - size / 2))
			.toList(), size);
	}

	private static float height(List<List<String>> lines, float size) {
		int most = lines.stream().mapToInt(List::size).max().orElse(0);
		return most * size * LEADING + size / 2;
	}

	/** The picture as squares, in the middle; no scaling can blur it. */
	void picture(TicketPicture picture, float side) throws IOException {
		float step = side / picture.size();
		float left = MARGIN + (WIDTH - side) / 2;
		for (int row = 0; row < picture.size(); row++) {
			for (int column = 0; column < picture.size(); column++) {
				if (picture.isDark(column, row)) {
					page.addRect(left + column * step, y - (row + 1) * step, step, step);
				}
			}
		}
		page.fill();
		y -= side;
	}

	private void write(String line, float x, float size) throws IOException {
		page.beginText();
		page.setFont(font, size);
		page.newLineAtOffset(x, y);
		page.showText(line);
		page.endText();
	}

	/** The finished file. */
	byte[] file() {
		try {
			page.close();
			ByteArrayOutputStream file = new ByteArrayOutputStream();
			document.save(file);
			return file.toByteArray();
		}
		catch (IOException impossible) {
			throw new UncheckedIOException("Nothing hinders writing into memory", impossible);
		}
	}

	@Override
	public void close() throws IOException {
		document.close();
	}

}
