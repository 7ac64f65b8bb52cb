package org.ashar.identity.messaging;

import org.ashar.contracts.GrantEntry;
import org.ashar.contracts.GrantsMessage;
import org.ashar.contracts.Topics;
import org.ashar.identity.grant.GrantBook;
import org.ashar.infra.platform.kafka.AvroBytes;
import org.ashar.infra.platform.outbox.Message;
import org.ashar.infra.platform.outbox.Stamp;
import org.ashar.infra.platform.security.Grant;

import org.springframework.stereotype.Component;

/** Words what somebody may do. */
@Component
class GrantMessages {

	private final AvroBytes avro;

	GrantMessages(AvroBytes avro) {
		this.avro = avro;
	}

	Message message(String account, GrantBook grants, Stamp stamp) {
		GrantsMessage message = GrantsMessage.newBuilder()
			.setStamp(Stamps.of(stamp))
			.setAccountId(account)
			.setGrants(grants.plain(stamp.at()).stream().map(GrantMessages::entry).toList())
			.build();
		return new Message(Topics.GRANTS, account, message.getSchema().getFullName(), avro.encode(message));
	}

	private static GrantEntry entry(Grant grant) {
		return GrantEntry.newBuilder()
			.setRole(grant.role().code())
			.setScope(grant.scope())
			.setStartsAt(grant.start())
			.setEndsAt(grant.end())
			.build();
	}

}
