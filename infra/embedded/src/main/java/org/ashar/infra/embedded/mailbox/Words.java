package org.ashar.infra.embedded.mailbox;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The few words of the mailbox page in the languages of Ashar. */
enum Words {

	KY("ky", "Почта кутусу", "Каттар жок.", "Издөө", "Убакыт", "Кимден", "Кимге", "Тема", "(темасыз)", "Тексти",
			"HTML түрү", "Баштапкы булагы", "Бардык каттар", "Эскирээк каттар", "Жаңыраак каттар", "Мындай кат жок.",
			"Тиркемелер", "Бул жерге түшкөн каттар эч кимге жөнөтүлбөйт: булар демонстрация үчүн кармалган."),
	RU("ru", "Почтовый ящик", "Писем нет.", "Найти", "Время", "От кого", "Кому", "Тема", "(без темы)", "Текст",
			"Вид HTML", "Исходный текст", "Все письма", "Более ранние письма", "Более поздние письма",
			"Такого письма нет.", "Вложения", "Письма отсюда никому не отправляются: они задержаны для показа."),
	EN("en", "Mailbox", "No letters.", "Search", "Time", "From", "To", "Subject", "(no subject)", "Text", "HTML view",
			"Source", "All letters", "Older letters", "Newer letters", "There is no such letter.", "Attachments",
			"Letters caught here are sent to nobody: they are held for demonstration.");

	final String tag;

	final String mailbox;

	final String empty;

	final String search;

	final String time;

	final String from;

	final String to;

	final String subject;

	final String noSubject;

	final String text;

	final String html;

	final String source;

	final String all;

	final String older;

	final String newer;

	final String missing;

	final String attachments;

	final String caught;

	Words(String... words) {
		tag = words[0];
		mailbox = words[1];
		empty = words[2];
		search = words[3];
		time = words[4];
		from = words[5];
		to = words[6];
		subject = words[7];
		noSubject = words[8];
		text = words[9];
		html = words[10];
		source = words[11];
		all = words[12];
		older = words[13];
		newer = words[14];
		missing = words[15];
		attachments = words[16];
		caught = words[17];
	}

	/** By {@code Accept-Language}; English if it asks for none of the three. */
	static Words of(@Nullable String accepted) {
		if (accepted == null || accepted.isBlank()) {
			return EN;
		}
		List<Locale> known = List.of(Locale.of("ky"), Locale.of("ru"), Locale.of("en"));
		try {
			Locale best = Locale.lookup(Locale.LanguageRange.parse(accepted), known);
			return best == null ? EN : values()[known.indexOf(best)];
		}
		catch (IllegalArgumentException e) {
			// A malformed header asks for nothing.
			return EN;
		}
	}

}
