package org.ashar.portal.web;

import org.ashar.infra.platform.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Dates as readers are used to them. */
class TimesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			KY | 2013-06-03 | 2013-ж., 3-июнь
			RU | 2013-06-03 | 3 июня 2013 г.
			EN | 2013-06-03 | 3 June 2013
			KY | 2012-09 | 2012-ж., сентябрь
			RU | 2012-09 | сентябрь 2012 г.
			EN | 2012-09 | September 2012
			EN | 2012 | 2012
			EN | - | ''
			""")
	void aDateIsWrittenAsFarAsItIsKnown(Language language, String date, String words) {
		assertThat(new Times().date(date, language).replaceAll("\\p{Z}", " ")).isEqualTo(words);
	}

}
