package org.ashar.launcher.broken.identity.messaging;

import com.mongodb.client.MongoClient;
import jakarta.servlet.http.HttpServletRequest;
import org.ashar.launcher.broken.identity.web.AccountController;
import org.springframework.web.servlet.ModelAndView;

/** Listens in public, and knows the web and the store. */
public class AccountListener {

	AccountController controller = new AccountController();

	Class<?>[] others = { HttpServletRequest.class, ModelAndView.class, MongoClient.class };

}
