package org.ashar.portal.web;

import org.ashar.portal.services.Knowledge;
import org.ashar.portal.services.Part;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The way of a recommendation, each step with the message it is known from. */
@Controller
class ChainPages {

	private final Knowledge knowledge;

	ChainPages(Knowledge knowledge) {
		this.knowledge = knowledge;
	}

	@GetMapping("/recommendations/{id}/chain")
	String chain(@PathVariable String id, Model model) {
		model.addAttribute("id", id);
		model.addAttribute("chain", Part.of(() -> this.knowledge.chain(id)));
		return "chain";
	}

}
