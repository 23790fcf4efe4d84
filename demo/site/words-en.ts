import type { SiteWords } from './words.ts'

export const en: SiteWords = {
  skip: 'Skip to the main content',
  mainMenu: 'Main menu',
  footerMenu: 'Pages',
  pages: {
    home: 'Home',
    repairs: 'Repairs',
    rent: 'Rent',
    news: 'News',
    contact: 'Contact',
    accessibility: 'Accessibility',
    privacy: 'Privacy',
  },
  descriptions: {
    home: 'Homes, repairs, rent and people to talk to at {name}.',
    repairs: 'How to report a repair to {name}, and what happens next.',
    rent: 'How to pay your rent to {name}, and whom to ask when money is tight.',
    news: 'What is new at {name}.',
    contact: 'Every way to reach {name}.',
    accessibility: 'How to read this website and our letters in the way that suits you.',
    privacy: 'What {name} does with what you write.',
  },
  demonstration:
    'This is a demonstration website, made for trying Doorstep. It does not belong to {name}, and its news is made up.',
  footerContact: 'Talk to us',
  home: {
    repair: 'Report a repair',
    chat: 'Chat with us',
    help: 'What can we help with?',
    cards: {
      repairs: {
        title: 'Repairs',
        text: 'Something broken, leaking or cold? Tell us, and follow what happens.',
      },
      rent: { title: 'Rent and money', text: 'Ways to pay, what you owe, and help when money is tight.' },
      contact: { title: 'Somebody to talk to', text: 'Chat, leave a message, or have us call you back.' },
      accessibility: {
        title: 'In the way that suits you',
        text: 'Large print, another language, another format.',
      },
    },
    promiseTitle: 'What you can expect of us',
    promiseSource: 'From our published customer care policy.',
    newsTitle: 'In your neighbourhood',
    allNews: 'All our news',
  },
  repairs: {
    lead: 'Tell us as early as you can. A drip today is easier to put right than a wet ceiling next week.',
    emergency: {
      title: 'If it cannot wait',
      items: [
        'Somebody is in danger: ring 999.',
        'You smell gas: open the windows, touch no switch, go outside and ring 0800\u00a0111\u00a0999.',
        'The whole street is without power: ring 105.',
        'Water is pouring in, or you have no heating in the cold: turn off what you can and tell us at once.',
      ],
    },
    report: {
      title: 'How to report a repair',
      items: [
        'Say what is wrong and in which room. A photograph often says it best.',
        'Tell us when somebody is at home, and whether we should know anything before we knock.',
        'We agree a visit with you. You get the date, and the name of the person coming.',
        'Afterwards, say how it went. If it is not right, we come back.',
      ],
    },
    chat: 'Report it in a chat',
    message: 'Leave a message instead',
    times: { title: 'How soon', text: 'Counted from when you tell us. We tell you which of these yours is.' },
    agreed: {
      title: 'How soon',
      text: 'It depends on what is broken and on who lives with it. We agree the day with you when you report it, and if it has to change we tell you before you wait in for nothing.',
    },
    ours: {
      title: 'Ours to look after',
      items: [
        'The roof, the walls, the windows and the outside doors',
        'Heating, hot water and the pipes',
        'Wiring, sockets and built-in lights',
        'Stairs, lifts and everything you share',
      ],
    },
    yours: {
      title: 'Yours to look after',
      items: [
        'Light bulbs, and plugs on your own things',
        'Painting and papering inside',
        'A sink that a plunger can clear',
        'Spare keys, and locks you have changed',
      ],
    },
    damp: {
      title: 'Damp and mould',
      text: 'Tell us when you first see it, even if the patch is small. We look for the cause before we paint over anything, and we do not begin by blaming the washing.',
    },
  },
  rent: {
    lead: 'Paying on time keeps your home safe. When you cannot, talk to us early: we would much rather help than chase.',
    waysTitle: 'Ways to pay',
    ways: [
      {
        title: 'Direct Debit',
        text: 'Choose the day, weekly or monthly. It follows your rent when that changes.',
      },
      {
        title: 'By card',
        text: 'On the telephone with one of us. We never ask for your card number in a chat.',
      },
      { title: 'At a shop', text: 'With your rent card, in cash, wherever you see the payment sign.' },
      {
        title: 'From your benefit',
        text: 'Housing costs can be paid straight to us. We help you to ask for it.',
      },
    ],
    worried: {
      title: 'Worried about money?',
      text: 'You are not the first, and nobody here will make you feel small. Together we can:',
      items: [
        'look at what you are entitled to and have not claimed',
        'spread what you owe over a time you can manage',
        'find you free advice from people who do not work for us',
      ],
    },
    chat: 'Ask about my rent',
    callback: 'Have somebody call me back',
    change: {
      title: 'When your rent changes',
      text: 'We write to you beforehand. The letter says the new amount, the day it begins, why it changes and how to question it. Tell Universal Credit the new amount on the day it begins, not earlier.',
    },
    agreement: {
      title: 'Your agreement',
      contract:
        'Your occupation contract says what you and we have to do. If you have lost your copy, we send you another.',
      tenancy:
        'Your tenancy agreement says what you and we have to do. If you have lost your copy, we send you another.',
    },
  },
  news: { lead: 'What is going on where you live.', none: 'Nothing to report at the moment.' },
  contact: {
    lead: 'Choose whatever is easiest for you. You need no account and no tenancy number to ask.',
    chat: {
      title: 'Chat with us',
      text: 'Write to one of us now, and see how long it takes before somebody is with you.',
    },
    message: { title: 'Leave a message', text: 'In your own time. You are told the day by which we answer.' },
    callback: { title: 'Ask for a call back', text: 'Pick a time that suits you, and keep your credit.' },
    format: {
      title: 'Another language or format',
      text: 'Large print, Braille, a recording, your own language.',
    },
    phone: 'By telephone',
    email: 'By email',
    people: {
      title: 'The people who answer',
      text: 'You always know the name of the person you are talking with.',
    },
    speaks: { en: 'English', cy: 'Welsh', pl: 'Polish' },
    helps: {
      title: 'What helps us to help you',
      items: [
        'Your name and address, if it is about your home',
        'What has happened, and what you would like to happen',
        'How we should reach you, and when not to ring',
      ],
    },
    wrong: {
      title: 'If we got it wrong',
      text: 'Tell us, in any way you like. We apologise, put it right and learn from it. You need not use the word complaint.',
    },
    feedback: 'Say what went wrong, or well',
    ombudsman: {
      wales:
        'If our final answer does not satisfy you, the Public Services Ombudsman for Wales can look at it.',
      england: 'If our final answer does not satisfy you, the Housing Ombudsman can look at it.',
      scotland:
        'If our final answer does not satisfy you, the Scottish Public Services Ombudsman can look at it.',
      northern_ireland:
        'If our final answer does not satisfy you, the Northern Ireland Public Services Ombudsman can look at it.',
    },
  },
  accessibility: {
    lead: 'Everybody who lives in our homes, or hopes to, should be able to read this website and reach us.',
    here: {
      title: 'What you can do on this website',
      items: [
        'Make everything four times as big without scrolling sideways',
        'Reach every link with a keyboard, and see where you are',
        'Listen to it with a screen reader',
        'Use the colours you have set on your own device',
        'Read every page in Welsh and in English',
      ],
    },
    formats: 'Our letters and leaflets',
    askFormat: 'Ask for another format',
    door: {
      title: 'The chat',
      text: 'It has large print, strong contrast and a choice of languages, before you write the first word. It keeps nothing on your device until you begin a conversation or change one of those settings.',
    },
    problem: {
      title: 'Something does not work?',
      text: 'We know of no page here that keeps anybody out. If you find one, tell us what you were trying to do. We answer you and we mend it.',
    },
    tell: 'Tell us about it',
  },
  privacy: {
    lead: 'What happens to what you write to us.',
    passages: [
      {
        title: 'Why we ask',
        text: 'We ask who you are and how to reach you so that we can answer you, and for nothing else we can do without.',
      },
      {
        title: 'Who reads it',
        text: 'Our advisers, and nobody outside. We keep your conversation, so that you need not tell it all again to the next of us.',
      },
      { title: 'How long we keep it', text: 'The chat tells you in days, before you write the first word.' },
      {
        title: 'What is yours to ask',
        text: 'You may see what we hold about you, have it put right, and object to how we use it. Ask in any way you like: there is no form.',
      },
    ],
    demonstration: {
      title: 'In this demonstration',
      text: 'Everything stays on the computer that the demonstration runs on. Even so, write nothing real in it.',
    },
  },
  missing: {
    title: 'Nobody lives at this address',
    lead: 'The page has moved, or the link was mistyped. Nothing is wrong at your end.',
    home: 'Back to the start',
    chat: 'Ask us where it is',
  },
}
