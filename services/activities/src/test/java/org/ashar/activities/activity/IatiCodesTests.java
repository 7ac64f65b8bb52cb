package org.ashar.activities.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.ashar.activities.reference.Coded;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.NodeList;

/** Compares our lists with IATI's, where a copy of them lies beside the project. */
class IatiCodesTests {

	static Stream<Arguments> lists() {
		return Stream.of(Arguments.of("ActivityStatus", ActivityStatus.values()),
				Arguments.of("ActivityDateType", DateType.values()),
				Arguments.of("OrganisationRole", OrganizationRole.values()),
				Arguments.of("RelatedActivityType", RelationType.values()));
	}

	@ParameterizedTest
	@MethodSource("lists")
	void ourListHasTheCodesOfIati(String list, Coded[] ours) throws Exception {
		Path file = Path.of("../../../shared/data/iati/codelists", list + ".xml");
		assumeTrue(Files.exists(file), "no copy of the IATI code lists here");
		Set<String> codes = Stream.of(ours).map(Coded::code).collect(Collectors.toCollection(TreeSet::new));
		assertThat(codes).isEqualTo(codesIn(file));
	}

	private static Set<String> codesIn(Path file) throws Exception {
		NodeList codes = DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(file.toFile())
			.getElementsByTagName("code");
		Set<String> found = new TreeSet<>();
		for (int i = 0; i < codes.getLength(); i++) {
			found.add(codes.item(i).getTextContent());
		}
		return found;
	}

}
