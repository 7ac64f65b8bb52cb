package org.ashar.notifications;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.ashar.infra.platform.testing.Http;
import tools.jackson.databind.json.JsonMapper;

/** Another mail server, which tells by the webhook what became of letters. */
final class Postmaster {

	private final World world;

	Postmaster(World world) {
		this.world = world;
	}

	/** How it is reported that a letter came back. */
	static Map<String, Object> bounce(Received letter, String status) {
		return Map.of("returnPath", letter.from(), "kind", "bounce", "code", 550, "status", status, "words",
				"<" + letter.to() + "> does not take it");
	}

	static Map<String, Object> complaint(Received letter) {
		return Map.of("returnPath", letter.from(), "kind", "complaint", "words", "abuse " + letter.to());
	}

	Http.Answer report(List<Map<String, Object>> reports) {
		return send(JsonMapper.builder().build().writeValueAsString(Map.of("reports", reports)));
	}

	/** Signed, whatever it is. */
	Http.Answer send(String body) {
		String at = Long.toString(world.now().getEpochSecond());
		String id = UUID.randomUUID().toString();
		return world.http()
			.header("webhook-id", id)
			.header("webhook-timestamp", at)
			.header("webhook-signature", "v1,none v1," + signature(id, at, body))
			.header("Content-Type", "application/json")
			.post("/api/v1/mail-reports", body);
	}

	static String signature(String id, String at, String body) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(Base64.getDecoder().decode(World.REPORT_KEY.substring("whsec_".length())),
					"HmacSHA256"));
			return Base64.getEncoder()
				.encodeToString(mac.doFinal((id + "." + at + "." + body).getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}

}
