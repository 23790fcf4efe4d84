import type { SiteWords } from './words.ts'

export const cy: SiteWords = {
  skip: "Neidio i'r prif gynnwys",
  mainMenu: 'Prif ddewislen',
  footerMenu: 'Tudalennau',
  pages: {
    home: 'Hafan',
    repairs: 'Atgyweirio',
    rent: 'Rhent',
    news: 'Newyddion',
    contact: 'Cysylltu',
    accessibility: 'Hygyrchedd',
    privacy: 'Preifatrwydd',
  },
  descriptions: {
    home: 'Cartrefi, atgyweirio, rhent a phobl i siarad â nhw: {name}.',
    repairs: 'Sut i roi gwybod i {name} am waith atgyweirio, a beth sy’n digwydd wedyn.',
    rent: 'Sut i dalu eich rhent i {name}, a phwy i’w holi pan fydd arian yn brin.',
    news: 'Y diweddaraf gan {name}.',
    contact: 'Pob ffordd o gysylltu â {name}.',
    accessibility: 'Sut i ddarllen y wefan hon a’n llythyrau yn y ffordd sy’n addas i chi.',
    privacy: 'Beth mae {name} yn ei wneud â’r hyn a ysgrifennwch.',
  },
  demonstration:
    'Gwefan arddangos yw hon, a wnaed er mwyn rhoi cynnig ar Doorstep. Nid yw’n perthyn i {name}, a newyddion dychmygol sydd arni.',
  footerContact: 'Siaradwch â ni',
  home: {
    repair: 'Rhoi gwybod am atgyweiriad',
    chat: 'Sgwrsio â ni',
    help: 'Sut gallwn ni helpu?',
    cards: {
      repairs: {
        title: 'Atgyweirio',
        text: 'Rhywbeth wedi torri, yn gollwng neu’n oer? Dywedwch wrthym, a dilyn beth sy’n digwydd.',
      },
      rent: {
        title: 'Rhent ac arian',
        text: 'Ffyrdd o dalu, beth sy’n ddyledus, a help pan fydd arian yn brin.',
      },
      contact: {
        title: 'Rhywun i siarad ag ef',
        text: 'Sgwrsio, gadael neges, neu ofyn i ni eich ffonio’n ôl.',
      },
      accessibility: {
        title: 'Yn y ffordd sy’n addas i chi',
        text: 'Print bras, iaith arall, fformat arall.',
      },
    },
    promiseTitle: 'Yr hyn y gallwch ei ddisgwyl gennym',
    promiseSource: 'O’n polisi gofal cwsmeriaid cyhoeddedig.',
    newsTitle: 'Yn eich cymdogaeth',
    allNews: 'Ein holl newyddion',
  },
  repairs: {
    lead: 'Rhowch wybod cyn gynted ag y gallwch. Haws trwsio diferyn heddiw na nenfwd gwlyb yr wythnos nesaf.',
    emergency: {
      title: 'Os na all aros',
      items: [
        'Mae rhywun mewn perygl: ffoniwch 999.',
        'Rydych yn arogli nwy: agorwch y ffenestri, peidiwch â chyffwrdd â switsh, ewch allan a ffoniwch 0800\u00a0111\u00a0999.',
        'Mae’r stryd gyfan heb drydan: ffoniwch 105.',
        'Mae dŵr yn llifo i mewn, neu does dim gwres a hithau’n oer: trowch bopeth y gallwch i ffwrdd a dywedwch wrthym ar unwaith.',
      ],
    },
    report: {
      title: 'Sut i roi gwybod am atgyweiriad',
      items: [
        'Dywedwch beth sydd o’i le ac ym mha ystafell. Llun sy’n dweud orau yn aml.',
        'Dywedwch pryd y bydd rhywun gartref, ac a ddylem wybod unrhyw beth cyn curo’r drws.',
        'Byddwn yn trefnu ymweliad gyda chi. Cewch y dyddiad, ac enw’r person sy’n dod.',
        'Wedyn, dywedwch sut aeth hi. Os nad yw’n iawn, byddwn yn dod yn ôl.',
      ],
    },
    chat: 'Rhoi gwybod mewn sgwrs',
    message: 'Gadael neges yn lle hynny',
    times: {
      title: 'Pa mor fuan',
      text: 'Yn cyfrif o’r adeg y dywedwch wrthym. Byddwn yn dweud pa un o’r rhain yw eich un chi.',
    },
    agreed: {
      title: 'Pa mor fuan',
      text: 'Mae’n dibynnu ar beth sydd wedi torri a phwy sy’n byw gydag ef. Byddwn yn cytuno ar y diwrnod gyda chi pan rowch wybod, ac os bydd rhaid ei newid cewch wybod cyn aros gartref yn ofer.',
    },
    ours: {
      title: 'Ni sy’n gofalu am',
      items: [
        'Y to, y waliau, y ffenestri a’r drysau allanol',
        'Gwres, dŵr poeth a’r pibellau',
        'Gwifrau, socedi a goleuadau sefydlog',
        'Grisiau, lifftiau a phopeth a rennir',
      ],
    },
    yours: {
      title: 'Chi sy’n gofalu am',
      items: [
        'Bylbiau golau, a phlygiau ar eich pethau eich hun',
        'Peintio a phapuro y tu mewn',
        'Sinc y gellir ei chlirio â phlwnjer',
        'Allweddi sbâr, a chloeon rydych wedi’u newid',
      ],
    },
    damp: {
      title: 'Lleithder a llwydni',
      text: 'Dywedwch wrthym pan welwch ef gyntaf, hyd yn oed os yw’r darn yn fach. Rydym yn chwilio am yr achos cyn peintio dros ddim byd, ac nid trwy feio’r dillad gwlyb y byddwn yn dechrau.',
    },
  },
  rent: {
    lead: 'Mae talu’n brydlon yn cadw eich cartref yn ddiogel. Pan na allwch, siaradwch â ni’n gynnar: mae’n llawer gwell gennym helpu nag erlid.',
    waysTitle: 'Ffyrdd o dalu',
    ways: [
      {
        title: 'Debyd Uniongyrchol',
        text: 'Dewiswch y diwrnod, bob wythnos neu bob mis. Mae’n dilyn eich rhent pan fydd hwnnw’n newid.',
      },
      {
        title: 'Gyda cherdyn',
        text: 'Ar y ffôn gydag un ohonom. Ni fyddwn byth yn gofyn am rif eich cerdyn mewn sgwrs.',
      },
      {
        title: 'Mewn siop',
        text: 'Gyda’ch cerdyn rhent, ag arian parod, lle bynnag y gwelwch yr arwydd talu.',
      },
      {
        title: 'O’ch budd-dal',
        text: 'Gellir talu costau tai yn syth i ni. Byddwn yn eich helpu i ofyn am hynny.',
      },
    ],
    worried: {
      title: 'Poeni am arian?',
      text: 'Nid chi yw’r cyntaf, ac ni fydd neb yma’n gwneud i chi deimlo’n fach. Gyda’n gilydd gallwn:',
      items: [
        'edrych ar beth mae gennych hawl iddo ond heb ei hawlio',
        'rhannu’r hyn sy’n ddyledus dros gyfnod y gallwch ymdopi ag ef',
        'dod o hyd i gyngor am ddim gan bobl nad ydynt yn gweithio i ni',
      ],
    },
    chat: 'Holi am fy rhent',
    callback: 'Gofyn i rywun fy ffonio’n ôl',
    change: {
      title: 'Pan fydd eich rhent yn newid',
      text: 'Byddwn yn ysgrifennu atoch ymlaen llaw. Mae’r llythyr yn nodi’r swm newydd, y diwrnod y mae’n dechrau, pam mae’n newid a sut i’w herio. Rhowch y swm newydd i Gredyd Cynhwysol ar y diwrnod y mae’n dechrau, nid cyn hynny.',
    },
    agreement: {
      title: 'Eich cytundeb',
      contract:
        'Mae eich contract meddiannaeth yn dweud beth mae’n rhaid i chi ac i ni ei wneud. Os ydych wedi colli eich copi, anfonwn un arall atoch.',
      tenancy:
        'Mae eich cytundeb tenantiaeth yn dweud beth mae’n rhaid i chi ac i ni ei wneud. Os ydych wedi colli eich copi, anfonwn un arall atoch.',
    },
  },
  news: { lead: 'Beth sy’n digwydd lle rydych yn byw.', none: 'Dim byd i’w adrodd ar hyn o bryd.' },
  contact: {
    lead: 'Dewiswch beth bynnag sydd hawsaf i chi. Nid oes angen cyfrif na rhif tenantiaeth i ofyn.',
    chat: {
      title: 'Sgwrsio â ni',
      text: 'Ysgrifennwch at un ohonom nawr, a gweld faint o amser sydd nes bod rhywun gyda chi.',
    },
    message: {
      title: 'Gadael neges',
      text: 'Yn eich amser eich hun. Cewch wybod erbyn pa ddiwrnod y byddwn yn ateb.',
    },
    callback: {
      title: 'Gofyn am alwad yn ôl',
      text: 'Dewiswch amser sy’n addas i chi, a chadw eich credyd.',
    },
    format: {
      title: 'Iaith neu fformat arall',
      text: 'Print bras, Braille, recordiad, eich iaith eich hun.',
    },
    phone: 'Dros y ffôn',
    email: 'Drwy e-bost',
    people: {
      title: 'Y bobl sy’n ateb',
      text: 'Byddwch yn gwybod bob tro beth yw enw’r person rydych yn siarad ag ef.',
    },
    speaks: { en: 'Saesneg', cy: 'Cymraeg', pl: 'Pwyleg' },
    helps: {
      title: 'Beth sy’n ein helpu i’ch helpu',
      items: [
        'Eich enw a’ch cyfeiriad, os yw’n ymwneud â’ch cartref',
        'Beth sydd wedi digwydd, a beth yr hoffech iddo ddigwydd',
        'Sut dylem gysylltu â chi, a phryd i beidio â ffonio',
      ],
    },
    wrong: {
      title: 'Os gwnaethom gamgymeriad',
      text: 'Dywedwch wrthym, ym mha ffordd bynnag y dymunwch. Byddwn yn ymddiheuro, yn unioni’r peth ac yn dysgu ohono. Nid oes rhaid i chi ddefnyddio’r gair cwyn.',
    },
    feedback: 'Dweud beth aeth o’i le, neu’n dda',
    ombudsman: {
      wales:
        'Os nad yw ein hateb terfynol yn eich bodloni, gall Ombwdsmon Gwasanaethau Cyhoeddus Cymru edrych arno.',
      england: 'Os nad yw ein hateb terfynol yn eich bodloni, gall yr Ombwdsmon Tai edrych arno.',
      scotland:
        'Os nad yw ein hateb terfynol yn eich bodloni, gall Ombwdsmon Gwasanaethau Cyhoeddus yr Alban edrych arno.',
      northern_ireland:
        'Os nad yw ein hateb terfynol yn eich bodloni, gall Ombwdsmon Gwasanaethau Cyhoeddus Gogledd Iwerddon edrych arno.',
    },
  },
  accessibility: {
    lead: 'Dylai pawb sy’n byw yn ein cartrefi, neu’n gobeithio gwneud hynny, allu darllen y wefan hon a chysylltu â ni.',
    here: {
      title: 'Beth gallwch ei wneud ar y wefan hon',
      items: [
        'Gwneud popeth bedair gwaith yn fwy heb sgrolio i’r ochr',
        'Cyrraedd pob dolen â bysellfwrdd, a gweld lle rydych chi',
        'Gwrando arni gyda darllenydd sgrin',
        'Defnyddio’r lliwiau rydych wedi’u gosod ar eich dyfais eich hun',
        'Darllen pob tudalen yn Gymraeg ac yn Saesneg',
      ],
    },
    formats: 'Ein llythyrau a’n taflenni',
    askFormat: 'Gofyn am fformat arall',
    door: {
      title: 'Y sgwrs',
      text: 'Mae ganddi brint bras, cyferbyniad cryf a dewis o ieithoedd, cyn i chi ysgrifennu’r gair cyntaf. Nid yw’n cadw dim ar eich dyfais nes i chi ddechrau sgwrs neu newid un o’r gosodiadau hynny.',
    },
    problem: {
      title: 'Rhywbeth ddim yn gweithio?',
      text: 'Ni wyddom am unrhyw dudalen yma sy’n cau neb allan. Os dewch ar draws un, dywedwch beth roeddech yn ceisio ei wneud. Byddwn yn eich ateb ac yn ei thrwsio.',
    },
    tell: 'Dweud wrthym amdano',
  },
  privacy: {
    lead: 'Beth sy’n digwydd i’r hyn a ysgrifennwch atom.',
    passages: [
      {
        title: 'Pam rydym yn gofyn',
        text: 'Gofynnwn pwy ydych chi a sut i gysylltu â chi er mwyn eich ateb, ac nid am ddim arall y gallwn wneud hebddo.',
      },
      {
        title: 'Pwy sy’n ei ddarllen',
        text: 'Ein cynghorwyr, a neb o’r tu allan. Cadwn eich sgwrs, fel nad oes rhaid i chi ddweud y cyfan eto wrth y nesaf ohonom.',
      },
      {
        title: 'Am faint rydym yn ei gadw',
        text: 'Mae’r sgwrs yn dweud wrthych faint o ddiwrnodau, cyn i chi ysgrifennu’r gair cyntaf.',
      },
      {
        title: 'Yr hyn y cewch ofyn amdano',
        text: 'Cewch weld yr hyn sydd gennym amdanoch, ei gywiro, a gwrthwynebu’r ffordd rydym yn ei ddefnyddio. Gofynnwch ym mha ffordd bynnag y dymunwch: nid oes ffurflen.',
      },
    ],
    demonstration: {
      title: 'Yn yr arddangosiad hwn',
      text: 'Mae popeth yn aros ar y cyfrifiadur sy’n rhedeg yr arddangosiad. Er hynny, peidiwch ag ysgrifennu dim byd go iawn ynddo.',
    },
  },
  missing: {
    title: 'Nid oes neb yn byw yn y cyfeiriad hwn',
    lead: 'Mae’r dudalen wedi symud, neu roedd y ddolen yn anghywir. Does dim o’i le ar eich ochr chi.',
    home: 'Yn ôl i’r dechrau',
    chat: 'Gofyn i ni ble mae',
  },
}
