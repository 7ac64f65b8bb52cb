package org.ashar.infra.platform.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestLanguageTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			value = { "-            | -  | -                             | RU",
					"-            | -  | ky                            | KY",
					"-            | -  | de, en;q=0.5, ky;q=0.8        | KY",
					"-            | -  | en;q=0, ky-KG;q=0.1           | KY",
					"-            | -  | de-DE, fr                     | RU",
					"-            | -  | *                             | RU",
					"-            | -  | ;;;q=zz                       | RU",
					"-            | -  | en-GB,en;q=0.9                | EN",
					"-            | ky | en                            | KY",
					"-            | xx | en                            | EN",
					"lang=en      | ky | ru                            | EN",
					"q=a&lang=ky  | en | ru                            | KY",
					"lang=        | en | ru                            | EN",
					"lang=%00     | -  | en                            | EN",
					"language=ky  | -  | en                            | EN" })
	void whoAsksIsAnsweredInTheLanguageAskedFor(String query, String cookie, String header, Language expected) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setQueryString(query);
		if (cookie != null) {
			request.setCookies(new Cookie("lang", cookie));
		}
		if (header != null) {
			request.addHeader("Accept-Language", header);
		}

		assertThat(new RequestLanguage().resolveLocale(request)).isEqualTo(expected.locale());
	}

	@Test
	void askingInALanguageChangesNothing() {
		MockHttpServletResponse response = new MockHttpServletResponse();

		assertThatThrownBy(() -> new RequestLanguage().setLocale(new MockHttpServletRequest(), response, null))
			.isInstanceOf(UnsupportedOperationException.class);
		assertThat(response.getCookies()).isEmpty();
	}

}
