package org.ashar.events.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import org.ashar.events.agenda.EventId;
import org.ashar.events.registration.RegistrationId;
import org.ashar.infra.platform.sealing.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompactTokenTests {

	private static final Ticket TICKET = new Ticket(new EventId(UUID.randomUUID()),
			new RegistrationId(UUID.randomUUID()));

	private static final SigningKey KEY = key("0a1b2c3d");

	private static final List<VerifyingKey> KNOWN = List.of(VerifyingKey.of(KEY), VerifyingKey.of(key("99999999")));

	private final String token = CompactToken.sign(TICKET, KEY);

	@Test
	void aTicketSaysAgainWhatItWasSignedFor() {
		assertThat(CompactToken.read(token, KNOWN)).contains(TICKET);
	}

	@Test
	void anyLibraryForSignedTokensBelievesIt() throws Exception {
		JWSObject read = JWSObject.parse(token);
		assertThat(read.getHeader().getKeyID()).isEqualTo("0a1b2c3d");
		assertThat(read.verify(new ECDSAVerifier((ECPublicKey) KEY.pair().getPublic()))).isTrue();
		assertThat(read.getSignature().decode()).as("r and s, as P1363 has them").hasSize(64);
		assertThat(read.getPayload().toBytes()).as("two identifiers and nothing of the person").hasSize(32);
	}

	@Test
	void aChangedSignAnywhereIsNoticed() {
		for (int i = 0; i < token.length(); i++) {
			char other = token.charAt(i) == 'A' ? 'B' : 'A';
			String forged = token.substring(0, i) + other + token.substring(i + 1);
			assertThat(CompactToken.read(forged, KNOWN).filter(TICKET::equals)).as("sign " + i)
				.matches(read -> read.isEmpty() || sameBytes(forged));
		}
	}

	/* The last sign of a part has bits that stand for nothing. */
	private boolean sameBytes(String forged) {
		String[] mine = token.split("\\.");
		String[] its = forged.split("\\.");
		return IntStream.range(0, 3)
			.allMatch(
					i -> Arrays.equals(Base64.getUrlDecoder().decode(mine[i]), Base64.getUrlDecoder().decode(its[i])));
	}

	@Test
	void whatAnotherKeySignedUnderOurIdIsForged() {
		assertThat(CompactToken.read(CompactToken.sign(TICKET, key("0a1b2c3d")), KNOWN)).isEmpty();
		assertThat(CompactToken.read(CompactToken.sign(TICKET, key("ffffffff")), KNOWN)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"alg\":\"none\",\"kid\":\"0a1b2c3d\"} ", "{\"kid\":\"0a1b2c3d\",\"alg\":\"ES256\"}",
			"{\"alg\":\"HS256\",\"kid\":\"0a1b2c3d\"}" })
	void noOtherHeaderIsBelieved(String header) {
		String[] parts = token.split("\\.");
		String other = Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(header.getBytes(StandardCharsets.US_ASCII));
		assertThat(CompactToken.read(other + "." + parts[1] + "." + parts[2], KNOWN)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "hello", "..", "https://example.org/", "Ң.ө.ү" })
	void whatIsNoTicketAtAllIsNone(String rubbish) {
		assertThat(CompactToken.read(rubbish, KNOWN)).isEmpty();
		assertThat(CompactToken.read(token + rubbish + "A", KNOWN)).isEmpty();
	}

	private static SigningKey key(String id) {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
			generator.initialize(256);
			KeyPair pair = generator.generateKeyPair();
			return new SigningKey(id, pair, Instant.EPOCH);
		}
		catch (GeneralSecurityException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
