package org.ashar.infra.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks as they should be, and as somebody would make them who means harm. */
public final class Workbooks {

	private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

	private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	private Workbooks() {
	}

	/** One with these rows. */
	public static byte[] of(String rows) {
		return sheet("<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows
				+ "</sheetData></worksheet>");
	}

	/** One whose sheet is this, whatever it is. */
	public static byte[] sheet(String sheet) {
		Map<String, String> parts = parts();
		parts.put("xl/worksheets/sheet1.xml", sheet);
		return zip(parts);
	}

	/** One whose sheet is so many bytes of blanks. */
	public static byte[] bomb(int size) {
		try {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
				for (Map.Entry<String, String> part : parts().entrySet()) {
					write(zip, part.getKey(), part.getValue());
				}
				zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
				byte[] blanks = new byte[1 << 20];
				for (int written = 0; written < size; written += blanks.length) {
					zip.write(blanks);
				}
			}
			return bytes.toByteArray();
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	/**
	 * The same, but whoever reads from the beginning sees a small workbook: the list at
	 * the end names the parts of the large one.
	 */
	public static byte[] hiddenBomb(int size) {
		byte[] small = of("<row r=\"1\"/>");
		byte[] bomb = bomb(size);
		int smallParts = directory(small);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.write(small, 0, smallParts);
		bytes.writeBytes(new byte[16]);
		int shift = bytes.size();
		bytes.writeBytes(bomb);
		byte[] file = bytes.toByteArray();
		shift(file, shift, shift + directory(bomb));
		return file;
	}

	/** Where the list of parts begins, as the end of the file says. */
	private static int directory(byte[] zip) {
		return number(zip, zip.length - 6);
	}

	private static void shift(byte[] file, int by, int directory) {
		for (int at = directory; number(file, at) == 0x02014b50;) {
			put(file, at + 42, number(file, at + 42) + by);
			at += 46 + half(file, at + 28) + half(file, at + 30) + half(file, at + 32);
		}
		put(file, file.length - 6, directory);
	}

	private static int half(byte[] file, int at) {
		return file[at] & 0xFF | (file[at + 1] & 0xFF) << 8;
	}

	private static int number(byte[] file, int at) {
		return half(file, at) | half(file, at + 2) << 16;
	}

	private static void put(byte[] file, int at, int number) {
		for (int i = 0; i < 4; i++) {
			file[at + i] = (byte) (number >>> 8 * i);
		}
	}

	/** An archive with these parts. */
	public static byte[] zip(Map<String, String> parts) {
		try {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
				for (Map.Entry<String, String> part : parts.entrySet()) {
					write(zip, part.getKey(), part.getValue());
				}
			}
			return bytes.toByteArray();
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	private static void write(ZipOutputStream zip, String name, String text) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(text.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}

	private static Map<String, String> parts() {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml",
				"<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
						+ "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
						+ "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
						+ "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
		parts.put("_rels/.rels",
				"<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
						+ "<Relationship Id=\"rId1\" Type=\"" + RELATIONS
						+ "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
		parts.put("xl/workbook.xml", "<?xml version=\"1.0\"?><workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
				+ "\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
		parts.put("xl/_rels/workbook.xml.rels",
				"<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
						+ "<Relationship Id=\"rId1\" Type=\"" + RELATIONS
						+ "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
		return parts;
	}

}
