package org.ashar.identity.signin;

import java.time.Instant;

import org.ashar.identity.account.AccountId;
import org.ashar.identity.account.EmailAddress;
import org.ashar.infra.platform.language.Language;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Somebody on the way in, in one browser.
 * {@code opened → ask → code sent → verify → verified → take → gone}; asking again
 * replaces the code.
 *
 * @param id fingerprint of the secret that the browser holds
 * @param continueTo path of ours to go on to, null when nobody asked for the sign-in
 * @param email who it claims to be, null before it was asked
 * @param codeFingerprint of the code that was sent
 * @param codeEnds when the code is no longer taken
 * @param tries how often a code was typed
 * @param account who it is, once verified
 * @param ends when it is forgotten
 */
@Document("sign-ins")
public record SignIn(@Id String id, @Nullable String continueTo, @Nullable EmailAddress email,
		@Nullable Language language, @Nullable String codeFingerprint, @Nullable Instant codeEnds, int tries,
		@Nullable AccountId account, Instant ends) {
}
