import type { Words } from './words.ts'

// Urdu, with some of how it is typed in Latin letters. Not yet reviewed by a native speaker.

const heating = 'ہیٹنگ|بوائلر|بوئلر|ہیٹر|ریڈی ایٹر*|ریڈیئیٹر*|ریڈیٹر*|گیزر|گرم پانی'
const stopped = 'خراب|بند|کام نہیں|گرم نہیں|نہیں چل|نہیں چلتا|ٹوٹ|ٹھنڈ*|نہیں آ|نہیں ہے|نہیں'
const part = 'چھت|دیوار|دیواریں|دیواروں|بالکونی|بالکنی|سیڑھی*|سیڑھیاں|چمنی|فرش|عمارت|پلستر|سیلنگ'
// Used with things that fall by themselves: "water falls from the ceiling" is not a falling ceiling.
const falls = 'گر/گری/گرا/گرنے/گرے/گرتی/گئی/رہی'
const wiring = 'ساکٹ|سوئچ|پلگ|تار|تاریں|تاروں|بجلی|لائٹ|لائٹیں|فیوز'
const person =
  'شوہر|میاں|خاوند|ہسبینڈ|سسرال*|دیور|جیٹھ|بیوی|ساتھی|والد|باپ|ماں|بیٹا|بھائی|پڑوسی|ہمسایہ|سسر|ساس|کوئی|وہ'
const hits = 'مارتا|مارتے|مارتی|مارا|پیٹتا|پیٹتے|پیٹا|مارپیٹ|مار پیٹ|تھپڑ*|ہاتھ اٹھا*'
// As typed in Latin letters, also by Punjabi speakers.
const nahi = 'nahi|nahin|nhi|nai|nahe|ni'

export const urdu: Words = {
  fire: [
    'آگ|شعلے|شعلوں|جل رہا|جل رہی|جل رہے|جلنے کی بو|جلنے کی بدبو|جلنے کی سمیل|دھماکہ|دھماکا',
    'دھواں|دھوئیں|دھوئیں',
    'aag/aagg/ag lag/lagi/laggi|dhuan|dhuwan|dhuaan|ghar jal raha',
  ],
  gas: [
    'گیس ~ بو|بدبو|سمیل|مہک|لیک|لیکج|لیکیج|رس|نکل|اخراج|خارج',
    'کاربن مونو آکسائیڈ|کاربن مونوآکسائیڈ|gas leak',
    'gas ki/di/dee bo/boo/bu',
    'gas ~ badbu|badboo|mushk|nikal',
  ],
  electrics: [
    `${wiring} ~ چنگاری*|چنگاریاں|چنگاریوں|کرنٹ|جھٹکا|جھٹکے|جل|جلا|جلی|دھواں|ننگی|ننگے|پگھل*|گرم|سپارک`,
    'بجلی ~ نہیں|چلی گئی|گئی|بند|غائب|کٹ',
    'لائٹ/بتی نہیں|لائٹ/بتی چلی گئی|لائٹ/بتی گئی|کرنٹ لگ*|کرنٹ مار*|شارٹ سرکٹ',
    'bijli/light/batti nahi/nahin/nhi/nai|bijli/light/batti chali/chli gai/gayi/gyi|bijli band|current lag*',
  ],
  flood: [
    'سیلاب|پانی بھر|پانی سے بھر*|سیوریج|گندا پانی|گٹر',
    'پائپ|پائپوں|ٹینکی ~ پھٹ*|لیک*|ٹوٹ*',
    'پانی ~ چھت|لیک*|بہہ|ہر جگہ|ہر طرف|ٹپک*|گر|اندر|پھیل*|رس',
    'چھت ٹپک*|چھت لیک|اوپر سے پانی',
    'ٹوائلٹ|گٹر|کموڈ|نالی|سنک ~ ابل*|بھر گیا|اوور فلو|باہر آ',
    'chat/chhat/chath/upar se pani/paani|chat/chhat/chath tapak*/cho',
    'pani|paani ~ leak*|tapak*|bhar gaya|bhar gya|andar',
    'pipe ~ phat*|toot*|tut*',
  ],
  structure: [
    `${part} ~ دراڑ*|دراڑیں|شگاف|سوراخ|ٹوٹ*|خطر*|پھٹ*|جھک*|منہدم|ڈھیل*|ہل`,
    `چھت/چھتیں/سیلنگ ${falls}`,
    'حصہ|حصے|ٹکڑا|ٹکڑے|پلستر|دیوار|دیواریں|دیواروں|بالکونی|بالکنی|عمارت ~ گر|گرا|گری|گرے|گرنے',
    'chat/chhat/deewar/diwar/ceiling gir/gira/giri/girne/girr',
    'اینٹیں|ٹائلیں|ریلنگ ~ گر*|ڈھیل*|ٹوٹ*',
  ],
  no_heat: [
    `${heating} ~ ${stopped}`,
    `بغیر|بنا > ${heating}`,
    'گھر|کمرہ|کمرے|فلیٹ|بچے|بچوں ~ بہت ٹھنڈ*|سردی سے|بہت سردی|سخت سردی|ٹھنڈ سے',
    `heating/boiler/heater/geyser/radiator ~ kharab|band|thanda|thande|${nahi}`,
    `garam/garm/gram/tatta pani/paani ~ ${nahi}`,
  ],
  no_water: [
    'پانی نہیں|پانی بند|پانی ہی نہیں|پانی بھی نہیں|پانی بالکل نہیں|پانی کے بغیر|پانی کی سپلائی بند',
    'نل|نلکے|نلکا|ٹونٹی ~ خشک|سوکھ*|کچھ نہیں|پانی نہیں',
    'pani/paani nahi/nahin/nhi/nai/ni|pani/paani band',
  ],
  damp_mould: [
    'سیلن|نمی|پھپھوندی|پھپھوند|پھپوند|پھپوندی|فنگس|ڈیمپ|seelan|سیم زدہ|مولڈ|کالے دھبے|سیاہ دھبے',
    'دیوار|دیواریں|چھت ~ گیلی|گیلا|نم',
  ],
  self_harm: [
    'خودکشی|خود کشی|مرنا چاہتا|مرنا چاہتی|مر جانا چاہتا|مر جانا چاہتی|جینا نہیں|جینے کا دل نہیں|جینے کی کوئی|زندہ نہیں رہنا|نہیں جینا|مرنا ہے|مر جانا ہے|مرنے کو دل|مرنے کا دل|مرنے کو جی|میں مر جاؤں|زندگی سے تنگ|جینے سے تنگ',
    'خود کو|اپنے آپ کو > مار|مارنا|ختم|نقصان|کاٹ*|زخمی',
    'پھانسی لگا*|پھانسی لے*|زہر کھا*|پنکھے سے لٹک*|اپنی جان لے*|اپنی زندگی ختم|khudkushi|khud kushi|marna chahta/chahti/chahunda/chahundi/hai/chahti/chahnda|mar jana hai|marne/jeene/jeenay ka/ko dil|apni jaan/jan le*|phansi|zeher kha*|zindagi se tang',
    'jeena/jina nahi/nahin/nhi|nahi/nahin/nhi jeena/jina|khud ko maar/mar/khatam',
  ],
  abuse: [
    `${person} ~ ${hits}|دھمکی|دھمکیاں|تشدد|گلا`,
    `مجھے|ہمیں|بچوں کو|بچے کو|بیٹے کو|بیٹی کو|ماں کو|بہو کو > ${hits}`,
    'مجھ پر ہاتھ اٹھا*|باہر نہیں جانے/نکلنے دیت*|نکلنے نہیں دیت*|قتل کر*|قتل کی دھمکی|مار ڈال*|مار دے گا|مجھے قید',
    'مجھے|ہمیں > خطرہ|خطرے|بند کر رکھا',
    'تشدد|گھریلو تشدد|زیادتی|ریپ|دھمکی|دھمکیاں|ہراساں|ہراسانی|بدسلوکی|جنسی|مار پیٹ|زبردستی شادی|جبری شادی',
    'ڈر|خوف ~ شوہر|خاوند|ساتھی|والد|باپ|اس سے|پڑوسی',
    'محفوظ نہیں|جان سے مار*|جان کا خطرہ|جان کو خطرہ|چاقو',
    'mujhe|mujhko|hamein|mje|shohar|husband|miyan|mian ~ marta|maarta|marte|maarte|marti|maarti|maara|mar peet|maar peet',
    'mujhe ~ khatra',
    'شوہر|میاں|خاوند|سسرال* ~ گھر سے نکال*',
    'haath/hath uthat*|dhamki|dhamkiyan|jaan/jan se mar/maar/marne/maarne|maar/mar peet/pit karta/karte',
  ],
  harmless: [
    'بے گھر ہونے کا خطرہ|بے دخلی کا خطرہ|نکالے جانے کا خطرہ|گیس/بجلی/پانی/ہیٹنگ کا/کے بل|گیس/بجلی/پانی کا/کے/کی میٹر|گیس/بجلی/پانی میٹر|میٹر ریڈنگ|گیس کا چولہا|گیس بل|بجلی بل',
    'آگ بجھانے والا/کا/کے|فائر ڈور|آگ سے بچاؤ|آگ سے حفاظت|آگ سے بچاؤ والا دروازہ|فائر الارم ٹیسٹ|گیس سیفٹی|گیس کی جانچ',
    'دھوئیں کا الارم|دھواں الارم|ہیٹنگ الاؤنس|ہیٹنگ کا الاؤنس|بوائلر کی سروس|گیلا کپڑا|نم کپڑا|بجلی کی گاڑی|سیلاب انشورنس|وقت مارنا|gas bill|لائٹ/لائٹس/لائٹیں/بتی/بلب جل رہا/رہی/رہے',
  ],
}
