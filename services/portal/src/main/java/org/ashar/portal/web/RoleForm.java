package org.ashar.portal.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.ashar.infra.platform.language.Language;
import org.springframework.ui.Model;

/** How somebody is given a role by her address, up to a day where that is wanted. */
final class RoleForm {

	private RoleForm() {
	}

	/** Who gets which role; the day ends where the zone says. */
	static Map<String, String> member(Form form, Language language, Supplier<ZoneId> zone) {
		Map<String, String> member = new HashMap<>(
				Map.of("email", form.value("email"), "role", form.value("role"), "language", language.tag()));
		String last = form.value("lastDay");
		if (!last.isBlank()) {
			member.put("end", LastDay.end(last, zone.get()));
		}
		return member;
	}

	/** The form, and how the days of those are written who have a role already. */
	static void show(Form form, UUID key, ZoneId zone, Language language, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("key", key);
		model.addAttribute("day",
				DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language.dateLocale()).withZone(zone));
	}

}
