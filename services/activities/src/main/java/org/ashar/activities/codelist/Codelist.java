package org.ashar.activities.codelist;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;

/**
 * A table of codes in the order in which people choose from it.
 *
 * @param name as in its address
 */
public record Codelist(String name, List<Item> items) {

	public Codelist {
		items = List.copyOf(items);
	}

	/** The table that the program brings along under this name. */
	public static Codelist read(String name) {
		InputStream file = Objects.requireNonNull(Codelist.class.getResourceAsStream("/codelists/" + name + ".csv"),
				name);
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
			.fieldSeparator(';')
			.ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
			return new Codelist(name, rows.stream().map(Codelist::item).toList());
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private static Item item(NamedCsvRecord row) {
		return new Item(row.getField("code"), Text.of(row.getField("ky"), row.getField("ru"), row.getField("en")));
	}

	/** Whether it holds the code. */
	public boolean has(String code) {
		return items.stream().anyMatch(item -> item.code().equals(code));
	}

	/**
	 * The code of what is called so in any language, or is the code itself; letters may
	 * be large or small.
	 */
	public Optional<String> codeOf(String words) {
		String wanted = words.strip();
		return items.stream().filter(item -> item.isCalled(wanted)).map(Item::code).findFirst();
	}

	/** What a code is called, or the code itself where it is none of these. */
	public String nameOf(String code, Language language) {
		return items.stream()
			.filter(item -> item.code().equals(code))
			.findFirst()
			.map(item -> item.name().in(language).value())
			.orElse(code);
	}

	/** A code and what it is called. */
	public record Item(String code, Text name) {

		private boolean isCalled(String wanted) {
			return code.equalsIgnoreCase(wanted) || name.values().values().stream().anyMatch(wanted::equalsIgnoreCase);
		}

	}

}
