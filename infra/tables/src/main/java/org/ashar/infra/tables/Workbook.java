package org.ashar.infra.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet of an XLSX file (ISO/IEC 29500). Formulas are taken as the text that
 * they are; nothing is calculated, and nothing outside of the file is looked at.
 */
final class Workbook {

	/** With empty ones, of which spreadsheets keep many. */
	static final int MOST_ROWS = 5_000;

	/** As much as a megabyte of rows may hold when it is unpacked. */
	private static final int MOST_UNPACKED = 24 << 20;

	private static final int MOST_PARTS = 500;

	private static final int MOST_CELLS = 100;

	private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

	/** Not what stands in quotation marks or brackets. */
	private static final Pattern DAY = Pattern.compile("(?i)^(\"[^\"]*\"|\\[[^]]*]|[^\"\\[dy])*[dy]");

	private static final byte[] BEGINNING = { 'P', 'K', 3, 4 };

	private Workbook() {
	}

	/** Whether it begins as one, and so is no text. */
	static boolean isOne(byte[] file) {
		return file.length > BEGINNING.length && file[0] == BEGINNING[0] && file[1] == BEGINNING[1]
				&& file[2] == BEGINNING[2] && file[3] == BEGINNING[3];
	}

	/** Throws TableProblem. */
	static List<List<String>> rows(byte[] file) {
		ReadingOptions options = requireWorkbook(file) ? WITH_FORMATS : ReadingOptions.DEFAULT_READING_OPTIONS;
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file), options);
				Stream<Row> rows = workbook.getFirstSheet().openStream()) {
			return rows(rows);
		}
		catch (IOException | ExcelReaderException | IllegalArgumentException | IllegalStateException
				| IndexOutOfBoundsException | NullPointerException broken) {
			// The reader trusts its files; what it trips over is a damaged one.
			throw new TableProblem.Broken();
		}
	}

	private static List<List<String>> rows(Stream<Row> rows) {
		List<List<String>> read = new ArrayList<>();
		rows.limit(MOST_ROWS + 1L).forEachOrdered(row -> read.add(cells(row)));
		if (read.size() > MOST_ROWS) {
			throw new TableProblem.TooManyRows();
		}
		return read;
	}

	private static List<String> cells(Row row) {
		List<String> cells = new ArrayList<>();
		for (int place = 0; place < Math.min(row.getCellCount(), MOST_CELLS); place++) {
			cells.add(text(row.getCell(place)));
		}
		return cells;
	}

	private static String text(@Nullable Cell cell) {
		if (cell == null) {
			return "";
		}
		if (cell.getType() == CellType.FORMULA) {
			return "=" + cell.getFormula();
		}
		return isDay(cell) ? cell.asDate().toLocalDate().toString() : cell.getText();
	}

	/** Spreadsheets keep a day as a number, and only its format says that it is one. */
	private static boolean isDay(Cell cell) {
		String format = cell.getDataFormatString();
		return cell.getType() == CellType.NUMBER && format != null && DAY.matcher(format).find();
	}

	/**
	 * Unpacks it once and keeps nothing: what does not say its real size is told before
	 * anybody believes it. By the list at its end, as whoever reads it after that. Tells
	 * whether it has formats, without which the reader cannot look for them.
	 */
	private static boolean requireWorkbook(byte[] file) {
		try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
			if (zip.getEntry("xl/workbook.xml") == null) {
				throw new TableProblem.NoTable();
			}
			long unpacked = 0;
			int parts = 0;
			for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
				unpacked += size(zip, part, MOST_UNPACKED - unpacked);
				requireSmall(unpacked, ++parts);
			}
			return zip.getEntry("xl/styles.xml") != null;
		}
		catch (IOException | IllegalArgumentException broken) {
			throw new TableProblem.Broken();
		}
	}

	/** One more than the most stands for all that is larger. */
	private static long size(ZipFile zip, ZipArchiveEntry part, long most) throws IOException {
		byte[] some = new byte[8192];
		long size = 0;
		try (InputStream content = zip.getInputStream(part)) {
			for (int read = content.read(some); read >= 0 && size <= most; read = content.read(some)) {
				size += read;
			}
		}
		return size;
	}

	private static void requireSmall(long unpacked, int parts) {
		if (unpacked > MOST_UNPACKED || parts > MOST_PARTS) {
			throw new TableProblem.TooLarge();
		}
	}

}
