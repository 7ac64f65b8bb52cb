package org.ashar.notifications.messaging;

import java.util.Map;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.sealing.Seal;
import org.ashar.notifications.mailroom.Enclosure;
import org.ashar.notifications.writing.Enclosures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens letter requests: JSON, sealed for the purposes that the contract names. */
@Component
class SealedEnclosures implements Enclosures {

	private static final String RECIPIENT = "letter-recipient";

	private static final String CONTENT = "letter-content";

	private final Seal seal;

	private final JsonMapper json;

	SealedEnclosures(Seal seal, JsonMapper json) {
		this.seal = seal;
		this.json = json;
	}

	@Override
	public Opened open(Enclosure enclosure) {
		JsonNode recipient = json.readTree(seal.open(RECIPIENT, enclosure.sealedRecipient()));
		JsonNode content = json.readTree(seal.open(CONTENT, enclosure.sealedContent()));
		return new Opened(recipient.path("email").asString(), text(content.path("organization"), enclosure.language()),
				text(content.path("note"), enclosure.language()));
	}

	/** A language map, or words in the language of the letter. */
	private @Nullable Text text(JsonNode node, Language language) {
		if (node.isObject() && !node.isEmpty()) {
			return json.treeToValue(node, Text.class);
		}
		return node.isString() && !node.asString().isBlank() ? Text.of(Map.of(language, node.asString())) : null;
	}

}
