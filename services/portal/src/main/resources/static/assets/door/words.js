/* What the page says stands in the page, in the reader's language; no text is here. */
const texts = new Map([...document.querySelectorAll('#words li')].map((item) => [item.dataset.key, item.textContent]));

export const language = document.documentElement.lang;

export function say(key, ...values) {
  return values.reduce((text, value, index) => text.replace(`{${index}}`, value), texts.get(key) ?? key);
}

/* A text that exists in some of the languages: the reader's own, or the one that comes next to it. */
export function inWords(text) {
  const chain = { ky: ['ky', 'ru', 'en'], ru: ['ru', 'ky', 'en'], en: ['en', 'ru', 'ky'] }[language];
  return chain.map((tag) => text?.[tag]).find(Boolean) ?? '';
}

export function category(notation) {
  return notation ? (texts.get(`category.${notation}`) ?? notation) : '';
}

export function time(moment) {
  const at = new Date(moment);
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
