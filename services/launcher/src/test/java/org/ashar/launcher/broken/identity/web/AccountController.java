package org.ashar.launcher.broken.identity.web;

import org.apache.avro.Schema;
import org.apache.kafka.common.Uuid;
import org.ashar.launcher.broken.contracts.OrganizationMessage;
import org.ashar.launcher.broken.identity.account.AccountManager;
import org.ashar.launcher.broken.identity.messaging.AccountListener;
import org.springframework.data.domain.Sort;
import org.springframework.kafka.core.KafkaOperations;

/**
 * A public door that knows a contract, messages and the store, in a circle with its
 * heart.
 */
public class AccountController {

	OrganizationMessage message = new OrganizationMessage("");

	Class<?>[] others = { AccountManager.class, AccountListener.class, Schema.class, Uuid.class, KafkaOperations.class,
			Sort.class };

}
