package org.ashar.launcher.broken.identity.account;

import java.time.Instant;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.avro.Schema;
import org.apache.kafka.common.Uuid;
import org.ashar.launcher.broken.contracts.OrganizationMessage;
import org.ashar.launcher.broken.directory.organization.Organization;
import org.ashar.launcher.broken.identity.messaging.AccountListener;
import org.ashar.launcher.broken.identity.web.AccountController;
import org.ashar.launcher.broken.infra.platform.http.Problem;
import org.ashar.launcher.broken.infra.platform.kafka.Topics;
import org.ashar.launcher.broken.infra.platform.start.Start;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpStatus;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Knows another service, a contract, the doors and what belongs to them; touches the
 * store in public; wants to be injected; is named a manager.
 */
@RequestMapping
public class AccountManager {

	@Autowired
	Organization organization = new Organization();

	@Value("")
	AccountController controller = new AccountController();

	OrganizationMessage message = new OrganizationMessage(Instant.EPOCH.toString());

	Class<?>[] others = { AccountListener.class, HttpServletRequest.class, Schema.class, Uuid.class, Problem.class,
			Topics.class, Start.class, HttpStatus.class, KafkaOperations.class, MongoOperations.class, Document.class };

}
