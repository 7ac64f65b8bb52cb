package org.ashar.events.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.ashar.infra.tables.TableProblem;
import org.ashar.infra.tables.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTests {

	private static final String RUSSIAN = "Имя;Email;Организация;Телефон\r\n"
			+ "Айгуль Токтогулова;a@example.org;Ресурсный центр для пожилых;+996\r\n;;;\r\n"
			+ "Бакыт Асанов;b@example.org;;\r\n";

	private static final List<Map<Column, String>> PEOPLE = List.of(Map.of(Column.NAME, "Айгуль Токтогулова",
			Column.EMAIL, "a@example.org", Column.AFFILIATION, "Ресурсный центр для пожилых"),
			Map.of(Column.NAME, "Бакыт Асанов", Column.EMAIL, "b@example.org"));

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "windows-1251", "KOI8-R", "IBM866" })
	void lettersAreRecognised(String encoding) {
		Table table = Table.read(RUSSIAN.getBytes(Charset.forName(encoding)));
		assertThat(table.people()).isEqualTo(PEOPLE);
		assertThat(table.encoding()).isEqualToIgnoringCase(encoding);
		assertThat(table.ignored()).containsExactly("Телефон");
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE" })
	void aMarkAtTheBeginningSaysWhichTheyAre(String encoding) {
		assertThat(Table.read(("\uFEFF" + RUSSIAN).getBytes(Charset.forName(encoding))).people()).isEqualTo(PEOPLE);
	}

	@Test
	void aFewLettersAreTakenForTheUsualOldEncoding() {
		byte[] file = "name,email\nИв,i@example.org".getBytes(Charset.forName("windows-1251"));
		assertThat(Table.read(file).people()).containsExactly(Map.of(Column.NAME, "Ив", Column.EMAIL, "i@example.org"));
	}

	@Test
	void severalEncodingsInOneFileAreNotGuessed() {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		file.writeBytes("name,email\nАйгүл,a@example.org\n".getBytes(StandardCharsets.UTF_8));
		file.writeBytes("Бакыт,b@example.org\n".getBytes(Charset.forName("windows-1251")));
		assertThatThrownBy(() -> Table.read(file.toByteArray())).isInstanceOf(TableProblem.UnknownLetters.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\t", ";", "," })
	void aTableMayBePastedOrExported(String separator) {
		String text = "Name|E|email\r\nАйгүл|x|a@example.org\r\n||\r\nБакыт||b@example.org".replace("|", separator);
		assertThat(read(text).people()).containsExactly(Map.of(Column.NAME, "Айгүл", Column.EMAIL, "a@example.org"),
				Map.of(Column.NAME, "Бакыт", Column.EMAIL, "b@example.org"));
	}

	@Test
	void aQuotedFieldMayHoldEverything() {
		assertThat(read("name,email\n\"Ош, \"\"Ак\"\"\nжол\",a@example.org").people())
			.containsExactly(Map.of(Column.NAME, "Ош, \"Ак\"\nжол", Column.EMAIL, "a@example.org"));
	}

	@Test
	void aRowMayEndBeforeTheColumnsDoOrAfterThem() {
		assertThat(
				read("name,email,needs\nАйгүл,a@example.org\nБакыт,b@example.org,,x,y\n\"О\"ш,c@example.org").people())
			.containsExactly(Map.of(Column.NAME, "Айгүл", Column.EMAIL, "a@example.org"),
					Map.of(Column.NAME, "Бакыт", Column.EMAIL, "b@example.org"),
					Map.of(Column.NAME, "Ош", Column.EMAIL, "c@example.org"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n", "Айгүл", "name,phone\nА,1", "name,email,имя\nА,a@example.org,Б" })
	void withoutNamesOfColumnsNobodyIsThere(String text) {
		assertThatThrownBy(() -> read(text)).isInstanceOf(TableProblem.NoColumns.class);
	}

	@Test
	void aThousandPeopleAreReadAndNotOneMore() {
		assertThat(read(people(1_000)).people()).hasSize(1_000);
		assertThatThrownBy(() -> read(people(1_001))).isInstanceOf(TableProblem.TooManyRows.class);
		assertThatThrownBy(() -> read(people(900_000 / 30))).isInstanceOf(TableProblem.TooManyRows.class);
	}

	@Test
	void aWorkbookIsReadAndItsFormulasAreText() {
		byte[] file = Workbooks
			.of("""
					<row r="1"><c r="A1" t="inlineStr"><is><t>ФИО</t></is></c><c r="B1" t="inlineStr"><is><t>E-mail</t></is></c>
					<c r="C1" t="inlineStr"><is><t>needs</t></is></c></row>
					<row r="3"><c r="A3" t="inlineStr"><is><t>Айгүл</t></is></c><c r="B3" t="inlineStr"><is><t>a@example.org</t></is></c>
					<c r="C3"><f>HYPERLINK("http://example.org",1+1)</f><v>2</v></c></row>""");
		Table table = Table.read(file);
		assertThat(table.encoding()).isEqualTo("xlsx");
		assertThat(table.people()).containsExactly(Map.of(Column.NAME, "Айгүл", Column.EMAIL, "a@example.org",
				Column.NEEDS, "=HYPERLINK(\"http://example.org\",1+1)"));
	}

	@Test
	void whatUnpacksToMoreThanItIsWorthIsNotUnpacked() {
		assertThatThrownBy(() -> Table.read(Workbooks.bomb(200 << 20))).isInstanceOf(TableProblem.TooLarge.class);
	}

	@Test
	void aBombBehindTheEntriesThatAreSeenFirstIsNone() {
		assertThatThrownBy(() -> Table.read(Workbooks.hiddenBomb(200 << 20))).isInstanceOf(TableProblem.class);
	}

	@Test
	void declarationsThatGrowAreNotExpanded() {
		byte[] file = Workbooks
			.sheet("""
					<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
					<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]>
					<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
					<row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c><c r="B1" t="inlineStr"><is><t>email</t></is></c></row>
					<row r="2"><c r="A2" t="inlineStr"><is><t>&c;&d;</t></is></c><c r="B2" t="inlineStr"><is><t>a@example.org</t></is></c></row>
					</sheetData></worksheet>""");
		try {
			assertThat(Table.read(file).people().toString()).doesNotContain("root:", "aaaa");
		}
		catch (TableProblem.Broken refused) {
			assertThat(refused).isNotNull();
		}
	}

	@Test
	void aWorkbookThatWasCutOrIsNoneIsRefused() {
		byte[] whole = Workbooks.of("<row r=\"1\"/>");
		for (int length = 5; length < whole.length; length += 97) {
			byte[] cut = Arrays.copyOf(whole, length);
			assertThatThrownBy(() -> Table.read(cut)).as("%s bytes", length).isInstanceOf(TableProblem.class);
		}
		assertThatThrownBy(() -> Table.read(Workbooks.sheet("<worksheet><sheetData><row></worksheet>")))
			.isInstanceOf(TableProblem.class);
		assertThatThrownBy(() -> Table.read(Workbooks.zip(Map.of("word/document.xml", "<a/>"))))
			.isInstanceOf(TableProblem.NoTable.class);
		byte[] picture = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13 };
		assertThatThrownBy(() -> Table.read(picture)).isInstanceOf(TableProblem.NoTable.class);
		assertThatThrownBy(() -> read("%PDF-1.7\n1 0 obj\u0000")).isInstanceOf(TableProblem.NoTable.class);
	}

	private static String people(int count) {
		return IntStream.range(0, count)
			.mapToObj(i -> "P" + i + ",p" + i + "@example.org")
			.collect(Collectors.joining("\n", "name,email\n", "\n"));
	}

	private static Table read(String text) {
		return Table.read(text.getBytes(StandardCharsets.UTF_8));
	}

}
