package org.ashar.events.agenda;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/**
 * Days and hours of an event's zone are stored as they are written (ISO 8601): as moments
 * they would move with the zone of the machine.
 */
@Configuration(proxyBeanMethods = false)
class CivilTimes {

	@Bean
	static DayWriter dayWriter() {
		return new DayWriter();
	}

	@Bean
	static DayReader dayReader() {
		return new DayReader();
	}

	@Bean
	static HourWriter hourWriter() {
		return new HourWriter();
	}

	@Bean
	static HourReader hourReader() {
		return new HourReader();
	}

	@Bean
	static MinuteWriter minuteWriter() {
		return new MinuteWriter();
	}

	@Bean
	static MinuteReader minuteReader() {
		return new MinuteReader();
	}

	@WritingConverter
	record DayWriter() implements Converter<LocalDate, String> {
		@Override
		public String convert(LocalDate day) {
			return day.toString();
		}
	}

	@ReadingConverter
	record DayReader() implements Converter<String, LocalDate> {
		@Override
		public LocalDate convert(String day) {
			return LocalDate.parse(day);
		}
	}

	@WritingConverter
	record HourWriter() implements Converter<LocalTime, String> {
		@Override
		public String convert(LocalTime hour) {
			return hour.toString();
		}
	}

	@ReadingConverter
	record HourReader() implements Converter<String, LocalTime> {
		@Override
		public LocalTime convert(String hour) {
			return LocalTime.parse(hour);
		}
	}

	@WritingConverter
	record MinuteWriter() implements Converter<LocalDateTime, String> {
		@Override
		public String convert(LocalDateTime minute) {
			return minute.toString();
		}
	}

	@ReadingConverter
	record MinuteReader() implements Converter<String, LocalDateTime> {
		@Override
		public LocalDateTime convert(String minute) {
			return LocalDateTime.parse(minute);
		}
	}

}
