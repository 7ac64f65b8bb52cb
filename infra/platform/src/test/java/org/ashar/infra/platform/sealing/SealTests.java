package org.ashar.infra.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SealTests {

	private static final String OLD = "0000000a:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

	private static final String NEW = "0000000b:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";

	private static final String ADDRESS = "айгүл@example.org";

	private final Seal seal = seal(OLD);

	@Test
	void whatIsSealedIsOpenedAgain() {
		assertThat(seal.open("address", seal.seal("address", ADDRESS))).isEqualTo(ADDRESS);
		assertThat(seal.open("address", seal.seal("address", ""))).isEmpty();
	}

	@Test
	void nobodyReadsOrComparesWhatIsSealed() {
		byte[] first = seal.seal("address", ADDRESS);
		assertThat(first).isNotEqualTo(seal.seal("address", ADDRESS));
		assertThat(new String(first, StandardCharsets.UTF_8)).doesNotContain("example");
	}

	@Test
	void aSealOfOnePurposeDoesNotOpenForAnother() {
		refused(seal, "name", seal.seal("address", ADDRESS));
	}

	@Test
	void aChangedByteAnywhereIsNoticed() {
		byte[] sealed = seal.seal("address", ADDRESS);
		for (int i = 0; i < sealed.length; i++) {
			byte[] changed = sealed.clone();
			changed[i] ^= 1;
			refused(seal, "address", changed);
		}
	}

	@Test
	void whatWasCutShortIsNoticed() {
		byte[] sealed = seal.seal("address", ADDRESS);
		for (int length = 0; length < sealed.length; length++) {
			refused(seal, "address", Arrays.copyOf(sealed, length));
		}
	}

	@Test
	void anOldKeyStillOpensAndANewOneSeals() {
		Seal rotated = seal(NEW + "," + OLD);
		assertThat(rotated.open("address", seal.seal("address", ADDRESS))).isEqualTo(ADDRESS);
		refused(seal, "address", rotated.seal("address", ADDRESS));
		refused(seal(NEW), "address", seal.seal("address", ADDRESS));
	}

	@Test
	void aFingerprintFindsTheSameAddressAlsoAfterAKeyIsAdded() {
		String fingerprint = seal.fingerprint("address", ADDRESS);
		assertThat(fingerprint).matches("[0-9a-f]{64}")
			.isEqualTo(seal(NEW + "\n" + OLD).fingerprint("address", ADDRESS));
		assertThat(fingerprint).isNotEqualTo(seal.fingerprint("name", ADDRESS));
		assertThat(fingerprint).isNotEqualTo(seal.fingerprint("address", "a" + ADDRESS));
		assertThat(fingerprint).isNotEqualTo(seal(NEW).fingerprint("address", ADDRESS));
	}

	private static Seal seal(String keys) {
		return new Seal(KeyRing.read(keys));
	}

	private static void refused(Seal seal, String purpose, byte[] sealed) {
		assertThatExceptionOfType(BrokenSealException.class).isThrownBy(() -> seal.open(purpose, sealed));
	}

}
