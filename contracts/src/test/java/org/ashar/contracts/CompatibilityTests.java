package org.ashar.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class CompatibilityTests {

	private static final String SEAT = seat(
			"""
					{"name":"kind","type":{"type":"enum","name":"Kind","symbols":["UNKNOWN","CHAIR","BENCH"],"default":"UNKNOWN"}}""");

	@Test
	void theSameContractBreaksNothing() {
		assertThat(breaks(SEAT, SEAT)).isEmpty();
	}

	@Test
	void anAddedFieldWithADefaultBreaksNobody() {
		assertThat(breaks(with(SEAT, """
				{"name":"row","type":["null","string"],"default":null}"""), SEAT)).isEmpty();
	}

	@Test
	void anAddedEnumSymbolIsReadAsTheDefaultByAnOlderReader() {
		assertThat(breaks(SEAT.replace("\"BENCH\"", "\"BENCH\",\"STOOL\""), SEAT)).isEmpty();
	}

	@Test
	void anAddedFieldWithoutADefaultIsRefused() {
		assertThat(breaks(with(SEAT, """
				{"name":"row","type":"string"}"""), SEAT)).anyMatch(it -> it.contains("row"));
	}

	@Test
	void aRemovedFieldThatHadNoDefaultIsRefused() {
		assertThat(breaks(SEAT, with(SEAT, """
				{"name":"row","type":"string"}"""))).anyMatch(it -> it.contains("cannot read the current"));
	}

	@Test
	void aRemovedEnumSymbolIsRefused() {
		assertThat(breaks(SEAT.replace(",\"BENCH\"", ""), SEAT)).anyMatch(it -> it.contains("BENCH"));
	}

	@Test
	void anEnumWithoutADefaultSymbolIsRefused() {
		String bare = SEAT.replace(",\"default\":\"UNKNOWN\"", "");
		assertThat(breaks(bare, bare)).anyMatch(it -> it.contains("default symbol"));
	}

	@Test
	void aRenamedRecordIsRefused() {
		assertThat(breaks(SEAT.replace("\"Seat\"", "\"Place\""), SEAT)).anyMatch(it -> it.contains("is called"));
	}

	@Test
	void aRecordMovedToAnotherNamespaceIsRefused() {
		assertThat(breaks(SEAT.replace("\"hall\"", "\"room\""), SEAT)).isNotEmpty();
	}

	@Test
	void aChangedTypeIsRefused() {
		assertThat(breaks(SEAT.replace("\"long\"", "\"string\""), SEAT)).anyMatch(it -> it.contains("TYPE_MISMATCH"));
	}

	@Test
	void aWidenedTypeIsRefusedBecauseOldReadersCannotReadIt() {
		assertThat(breaks(SEAT, SEAT.replace("\"long\"", "\"int\"")))
			.anyMatch(it -> it.contains("cannot read the current"));
	}

	@Test
	void whatPassesAgainstTheNewestStillHasToPassAgainstTheOldest() {
		Schema withDefault = schema(with(SEAT, """
				{"name":"row","type":"string","default":""}"""));
		Schema withoutDefault = schema(with(SEAT, """
				{"name":"row","type":"string"}"""));
		assertThat(Compatibility.breaks(withoutDefault, List.of(withDefault))).isEmpty();
		assertThat(Compatibility.breaks(withoutDefault, List.of(schema(SEAT), withDefault)))
			.anyMatch(it -> it.contains("version 1"));
	}

	private static List<String> breaks(String current, String earlier) {
		return Compatibility.breaks(schema(current), List.of(schema(earlier)));
	}

	private static String seat(String kind) {
		return """
				{"type":"record","name":"Seat","namespace":"hall","fields":[{"name":"number","type":"long"},%s]}"""
			.formatted(kind);
	}

	private static String with(String record, String field) {
		return record.substring(0, record.length() - 2) + "," + field + "]}";
	}

	private static Schema schema(String json) {
		return new Schema.Parser().parse(json);
	}

}
