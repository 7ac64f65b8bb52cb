package org.ashar.events.checkin;

import org.ashar.infra.platform.sealing.Seal;
import org.bson.types.Binary;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** Who came without registering lies sealed in the database, as the others do. */
@Configuration(proxyBeanMethods = false)
class SealedWalkIns {

	private static final String PURPOSE = "walk-in";

	/** Stands between the fields; no line of text may hold it. */
	private static final String BORDER = "\u001F";

	@Bean
	static WalkInWriter walkInWriter(Seal seal) {
		return new WalkInWriter(seal);
	}

	@Bean
	static WalkInReader walkInReader(Seal seal) {
		return new WalkInReader(seal);
	}

	@WritingConverter
	record WalkInWriter(Seal seal) implements Converter<WalkIn, Binary> {
		@Override
		public Binary convert(WalkIn person) {
			String category = person.category() == null ? "" : person.category();
			return new Binary(seal.seal(PURPOSE, person.name() + BORDER + category));
		}
	}

	@ReadingConverter
	record WalkInReader(Seal seal) implements Converter<Binary, WalkIn> {
		@Override
		public WalkIn convert(Binary sealed) {
			String[] fields = seal.open(PURPOSE, sealed.getData()).split(BORDER, -1);
			return new WalkIn(fields[0], fields[1].isEmpty() ? null : fields[1]);
		}
	}

}
