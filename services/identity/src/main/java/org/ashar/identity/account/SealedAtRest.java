package org.ashar.identity.account;

import org.ashar.infra.platform.sealing.Seal;
import org.bson.types.Binary;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/**
 * Addresses and names lie sealed in the database: whoever gets hold of its files learns
 * nobody's.
 */
@Configuration(proxyBeanMethods = false)
class SealedAtRest {

	private static final String EMAIL = "account-email";

	private static final String NAME = "account-name";

	@Bean
	static EmailWriter emailWriter(Seal seal) {
		return new EmailWriter(seal);
	}

	@Bean
	static EmailReader emailReader(Seal seal) {
		return new EmailReader(seal);
	}

	@Bean
	static NameWriter nameWriter(Seal seal) {
		return new NameWriter(seal);
	}

	@Bean
	static NameReader nameReader(Seal seal) {
		return new NameReader(seal);
	}

	@WritingConverter
	record EmailWriter(Seal seal) implements Converter<EmailAddress, Binary> {
		@Override
		public Binary convert(EmailAddress email) {
			return new Binary(seal.seal(EMAIL, email.value()));
		}
	}

	@ReadingConverter
	record EmailReader(Seal seal) implements Converter<Binary, EmailAddress> {
		@Override
		public EmailAddress convert(Binary sealed) {
			return new EmailAddress(seal.open(EMAIL, sealed.getData()));
		}
	}

	@WritingConverter
	record NameWriter(Seal seal) implements Converter<PersonName, Binary> {
		@Override
		public Binary convert(PersonName name) {
			return new Binary(seal.seal(NAME, name.value()));
		}
	}

	@ReadingConverter
	record NameReader(Seal seal) implements Converter<Binary, PersonName> {
		@Override
		public PersonName convert(Binary sealed) {
			return new PersonName(seal.open(NAME, sealed.getData()));
		}
	}

}
