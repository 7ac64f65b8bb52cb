package org.ashar.infra.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class TokensTests {

	private static final String OLD = "0000000a:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

	private static final String NEW = "ff00000b:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";

	private static final String ID = "0192f1c4-7d5e-7c3a-9f10-0123456789ab";

	private final Tokens tokens = new Tokens(KeyRing.read(OLD));

	@Test
	void aLinkLeadsToItsSubscriber() {
		String token = tokens.issue("unsubscribe", ID);
		assertThat(token).matches("[A-Za-z0-9_-]{60,}");
		assertThat(tokens.check("unsubscribe", token)).contains(ID);
	}

	@Test
	void aLinkCanBePrintedAgain() {
		assertThat(tokens.issue("unsubscribe", ID)).isEqualTo(tokens.issue("unsubscribe", ID));
	}

	@Test
	void aLinkOfOnePurposeIsWorthlessForAnother() {
		assertThat(tokens.check("confirm", tokens.issue("unsubscribe", ID))).isEmpty();
	}

	@Test
	void noChangedCharacterPasses() {
		String token = tokens.issue("unsubscribe", ID);
		for (int i = 0; i < token.length(); i++) {
			char other = token.charAt(i) == 'A' ? 'B' : 'A';
			String changed = token.substring(0, i) + other + token.substring(i + 1);
			assertThat(tokens.check("unsubscribe", changed)).isEmpty();
		}
	}

	@Test
	void rubbishIsNoToken() {
		String token = tokens.issue("unsubscribe", ID);
		for (String rubbish : new String[] { "", "=", "äö", "AAAA", token + "=", token + "A", token.substring(1),
				" " + token }) {
			assertThat(tokens.check("unsubscribe", rubbish)).isEmpty();
		}
	}

	// 33 bytes have no spare bits in base64; 34 have, and so have two spellings.
	@Test
	void aTokenHasOneSpelling() {
		String token = tokens.issue("unsubscribe", "123456");
		byte[] bytes = Base64.getUrlDecoder().decode(token);
		char last = token.charAt(token.length() - 1);
		String spelling = token.substring(0, token.length() - 1) + (char) (last + 1);
		assertThat(Base64.getUrlDecoder().decode(spelling)).isEqualTo(bytes);
		assertThat(tokens.check("unsubscribe", spelling)).isEmpty();
	}

	@Test
	void linksOfOldLettersStayGoodAfterAKeyIsAdded() {
		Tokens rotated = new Tokens(KeyRing.read(NEW + "," + OLD));
		assertThat(rotated.check("unsubscribe", tokens.issue("unsubscribe", ID))).contains(ID);
		assertThat(tokens.check("unsubscribe", rotated.issue("unsubscribe", ID))).isEmpty();
		assertThat(rotated.check("unsubscribe", rotated.issue("unsubscribe", ID))).contains(ID);
	}

}
