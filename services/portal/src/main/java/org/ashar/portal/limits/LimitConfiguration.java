package org.ashar.portal.limits;

import jakarta.servlet.DispatcherType;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the limits before everything that costs something. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
class LimitConfiguration {

	/* Right after Spring Security (-100), which knows who is signed in. */
	private static final int AFTER_SECURITY = -99;

	@Bean
	FilterRegistrationBean<RateLimit> rateLimit(LimitSettings settings, Accounts accounts, ClientAddresses addresses) {
		FilterRegistrationBean<RateLimit> filter = new FilterRegistrationBean<>(
				new RateLimit(settings, accounts, addresses));
		filter.setOrder(AFTER_SECURITY);
		filter.setDispatcherTypes(DispatcherType.REQUEST);
		return filter;
	}

}
