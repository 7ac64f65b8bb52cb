package org.ashar.activities.recommendation;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;

/**
 * Whether a text seems to ask for several things at once: two different verbs of asking
 * joined by "and" or a semicolon. It rather says nothing than something wrong: only verbs
 * with which recommendations usually begin are known.
 */
final class SeveralThings {

	private static final Map<Language, Pattern> JOINTS = Map.of(Language.KY, joint("жана|ошондой эле|андан тышкары"),
			Language.RU, joint("и|а также|кроме того"), Language.EN, joint("and|and also|as well as"));

	private static final Map<Language, Set<String>> VERBS = Map.of(Language.KY,
			words("ачуу түзүү киргизүү иштеп камсыз кабыл өткөрүү уюштуруу күчөтүү кеңейтүү көбөйтүү чыгаруу"
					+ " тейлөө окутуу жөнгө көзөмөлдөө жайылтуу ачылсын түзүлсүн киргизилсин"),
			Language.RU,
			words("открыть создать принять ввести разработать обеспечить провести организовать усилить расширить"
					+ " внести заключить улучшить подготовить издать обучить внедрить установить учредить выделить"
					+ " публиковать информировать развивать повысить ратифицировать изучить привлечь"),
			Language.EN,
			words("open create adopt introduce develop ensure conduct organise organize strengthen expand amend sign"
					+ " improve prepare publish train establish allocate inform raise ratify study provide set"
					+ " launch build"));

	private SeveralThings() {
	}

	static boolean seemToBeIn(Text text) {
		return text.values().entrySet().stream().anyMatch(said -> several(said.getKey(), said.getValue()));
	}

	private static boolean several(Language language, String text) {
		Set<String> verbs = VERBS.getOrDefault(language, Set.of());
		Pattern joint = JOINTS.get(language);
		if (joint == null) {
			return false;
		}
		List<String> parts = Arrays.asList(joint.split(text.toLowerCase(Locale.ROOT).replace('ё', 'е')));
		// In Kyrgyz the verb ends what is asked for, in the others it begins it.
		return parts.stream()
			.map(part -> language == Language.KY ? last(part) : first(part))
			.filter(verbs::contains)
			.distinct()
			.count() > 1;
	}

	private static String first(String part) {
		return words(part).stream().findFirst().orElse("");
	}

	private static String last(String part) {
		String[] words = part.strip().split("[^\\p{L}-]+");
		return words[words.length - 1];
	}

	private static Pattern joint(String conjunctions) {
		return Pattern.compile(";|\\.\\s|,?\\s(?:" + conjunctions + ")\\s");
	}

	private static Set<String> words(String text) {
		Set<String> words = new LinkedHashSet<>(Arrays.asList(text.strip().split("[^\\p{L}-]+")));
		words.remove("");
		return words;
	}

}
