import type { PressWords } from '../press-words.ts'
import { words } from '../words.ts'

export const en: PressWords = {
  abbreviations: words(
    `dr. mr. mrs. ms. mx. prof. rev. fr. hon. st. sen. rep. gov. pres. gen. lt. col. maj. capt. cmdr. sgt. cpl. pvt. det. insp. supt.
    adm. amb. sec. messrs. mt. ft. no. nos. art. fig. figs. vol. ch. p. pp. par. para. sect. approx. ca. c. est. vs. v. cf. viz. i.e. e.g.
    al. dept. div. univ. assn. bros. jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. mon. tue. tues. wed. thu. thur. thurs. fri.`,
  ),
  endings: words(
    'u.s. u.k. u.n. e.u. u.a.e. u.s.a. d.c. a.m. p.m. b.c. a.d. inc. ltd. co. corp. plc. llc. jr. sr. etc. ph.d. m.d. b.a. m.a. ave. blvd. rd.',
  ),
  starters: words(
    `the a an this that these those it its he his she her they their we our you your i in on at by for from with of to as and but or if when
    while after before since until during under over no not there here what who which how why where some many most more all both each every
    another other one two three four five six seven eight nine ten hundreds thousands police officials officers authorities according meanwhile
    however also last next earlier later nearly about around among between despite although though because so then today yesterday`,
  ),
  stopWords: words(
    `a about above after again against all almost along already also although always among an and another any anyone
    anything are around as at away back be became because become been before began behind being below between both
    but by came can cannot could day did do does doing done down during each either else even ever every few first
    for from further get go got had has have having he her here hers herself him himself his how however i if in
    including into is it its itself just last later least less like made make many may me meanwhile might more most
    mostly much must my myself near neither never new next no nor not now of off often on once one only onto or
    other others our out over own part per perhaps put rather really recent said same saw say says second see seen
    several shall she should since so some something soon still such take taken than that the their them themselves
    then there these they thing things this those though three through thus to together told too toward towards two
    under until up upon us use used using very via was way we well went were what whatever when where whether which
    while who whom whose why will with within without would year years yet you your monday tuesday wednesday
    thursday friday saturday sunday added according`,
  ),
  interfaceWords: words(
    `last main there a about account ad ads advertisement advertising ago all alert alerts am also and app archive ask at audio
    author back be bookmark breaking browse by category chat clear close collapse comment comments contact content
    copied copy day days dark desk digital edition email english explore facebook favorite favorites feed feedback
    follow followed follower followers following font for french gift gmt go google headlines help hide home hour
    hours icon image in instagram is just language latest less like likes line link linkedin listen live load login
    log loading media menu messenger min mins minute minutes mode more my navigation news newsletter next night
    notification notifications now of off on open or our page pages photo photos pin pinterest play pm pocket
    podcast podcasts popular post posted posts premium previous print privacy profile promoted published read reader
    reading recommended reddit register related reply report reset resize reuse rss save saved search section
    sections see send settings share shared shares show sign site size skip small snapchat social sponsored spread
    standard stories story subscribe subscribed subscription tag tags telegram text the this threads tiktok time to
    today toggle top topic topics trending tweet twitter unfollow update updated updates updating us utc est et bst
    video videos view views watch whatsapp world your youtube x love date written edited arabic reads bluesky
    copylink translate listening gallery prev politics business sports sport culture opinion tech lifestyle weather`,
  ),
  calendarWords: words(
    `january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur
    thurs fri sat sun st nd rd th`,
  ),
  listHeadings: [
    /^(?:read more|more|also read|read also|see also|read next|up next|related(?: (?:stories|articles|news|topics|content|links|coverage|posts))?|recommended(?: (?:for you|stories|reading))?|you may (?:also )?like|you might (?:also )?like|more (?:from|on|in|stories)\b.*|most (?:read|popular|viewed|shared)(?: .*)?|top (?:content|stories|news|headlines)|trending(?: now)?|editor'?s'? (?:choice|picks?)|latest (?:news|stories|headlines|articles|videos)|before you go|don't miss|explore more|in other news|other (?:news|stories)|popular (?:now|stories|posts)|what to read next|around the web|from the web|promoted (?:content|stories)|sponsored (?:content|stories|links)|further reading|keep reading|must[- ]reads?)\s*:?$/,
  ],
  signatures: [/^(?:[Bb]y|BY|[Ww]ritten by|Words by|Story by|Report by|From|FROM)\s+\p{Lu}[\p{L}.].{0,80}$/u],
  boilerplate: [
    {
      reason: 'instruction',
      sentences: [
        /\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:instructions?|prompts?|rules|guidelines|directions|above text|everything above)\b/,
        /\byou are (?:now )?(?:an? )?(?:ai|assistant|chatbot|language model|dan|in developer mode)\b/,
        /\bas an? (?:ai|language model|assistant)\b/,
        /^\W{0,4}(?:system|assistant|developer|user)(?: (?:message|prompt|note|override))?\s*[:>\]]/,
        /<\|[a-z_]{2,20}\|>|\[\/?inst\]|<<\/?sys>>|<\/?(?:system|assistant|instructions?|data-[a-z0-9_]+)>/,
        /\b(?:new|updated|secret|hidden) (?:system )?(?:instructions?|prompt)s?\s*:/,
        /\b(?:when|if|before) (?:you )?summari[sz](?:e|ing)\b/,
        /\b(?:summary|answer|reply|response|output) (?:must|should|shall|has to) (?:say|state|read|include|contain|begin|end|be)\b/,
        /^(?:please )?(?:reply|respond|answer|output|print|write|say|repeat)\b (?:only|exactly|with|the words?|in)\b/,
        /\b(?:system|your) prompt\b/,
      ],
    },
    {
      reason: 'cookies',
      sentences: [
        /\b(?:uses?|accept|reject|manage|enable|allow|store|our) (?:all |necessary |optional |functional )?cookies\b|\bcookies? (?:policy|settings|preferences|notice|consent|help)\b/,
        /\b(?:privacy policy|terms (?:of|and) (?:use|service|conditions)|terms & conditions)\b/,
        /\byour (?:privacy )?(?:consent|personal data)\b.{0,60}\b(?:partners|settings|withdraw|process)/,
      ],
    },
    {
      reason: 'newsletter',
      sentences: [
        /^(?:please )?(?:sign up|subscribe|register|sign in|log in|become a member)\b/,
        /\b(?:our|free|daily|weekly|morning|email) (?:\w+ )?(?:newsletters?|bulletin|briefing|digest)\b.{0,80}\b(?:inbox|sign|subscribe|email|delivered|subscribers|free|week|morning)\b|\b(?:sign up|subscribe|subscribing)\b.{0,60}\b(?:newsletters?|updates|alerts|inbox|today|free|channel|access|now)\b/,
        /\b(?:delivered|sent|straight) (?:straight |directly |right )?to your (?:inbox|email|phone|mailbox)\b/,
        /\benter your e-?mail\b|\bthank(?:s| you) for (?:signing up|subscribing|reading|registering)\b|\bcheck your (?:inbox|spam)\b/,
        /\b(?:already a (?:subscriber|member)|subscriber[- ]only|unlimited (?:digital )?access|support (?:our|independent) journalism|make a donation|donate (?:now|today))\b/,
      ],
    },
    {
      reason: 'share',
      sentences: [
        /^(?:and )?(?:follow|like|find|join|add|connect with) (?:us|our|me|the \w+)\b.{0,90}\b(?:on|via|app|channel|page|group|for|source|conversation)\b/,
        /^(?:for|get|stay|to get|to receive|never miss|don't miss)\b.{0,60}\b(?:latest|breaking|more) (?:news|headlines|updates|stories|alerts|global updates|information)\b.{0,110}/,
        /\b(?:download|install|get) (?:our|the) (?:\S+ ){0,3}app\b/,
        /\b(?:google news|whatsapp|telegram) (?:channel|group|feed|page)\b/,
        /^(?:click|tap) (?:here|on|the|this)\b|^(?:share|tweet|print|email) (?:this|on|via|to|by|with)\b|^copy (?:link|url)\b/,
        /^(?:have|got|do you have) (?:a |an |any )?(?:story |news )?(?:tips?|ideas?|suggestions?|information|something to share)\b|^save (?:articles|this|stories|for later)\b|\b(?:read|save) (?:this )?later\b|\b(?:send|email) (?:us )?(?:your )?(?:story|news )?tips?\b|^contact (?:us|the (?:author|reporter|newsroom))\b/,
        /^scan the qr code/,
      ],
    },
    {
      reason: 'related',
      lines: [
        /^\W{0,3}(?:read|read more|read also|also read|read next|see also|see|watch|listen|related|more|opinion|analysis|explainer|explained|in pictures|don't miss|recommended|must read|from the archive)(?: (?:more|also|here|on|this|about))?\s*[:|»>-]\s*\S/,
      ],
      sentences: [
        /^(?:read|see|find out|learn) (?:more|also|the full (?:story|article|report|statement))\b(?! than)/,
        /^(?:also read|read also|read next|continue reading|see also)\b/,
      ],
    },
    {
      reason: 'advertisement',
      lines: [/^(?:advertise?ment|ad|sponsored|promoted|paid content|paid post)\b.{0,40}$/],
      sentences: [
        /\b(?:story|article|content) continues (?:below|after)\b|\bscroll (?:down )?to continue\b|\bskip (?:this )?ad\b|\bwhy you(?:'re| are) seeing this ad\b|\badvertise with us\b|\bremove ads\b/,
      ],
    },
    {
      reason: 'byline',
      lines: [
        /^(?:reporting|writing|editing|additional reporting|edited|reported|compiled|produced|translated|photographs?) (?:by|from)\b.{0,160}$/,
        /\b(?:staff (?:writer|reporter|correspondent)|news ?desk|web desk|special correspondent|our correspondent|senior (?:editor|reporter)|crime reporter|news agency|wire reports?)$/,
        /^(?:afp|reuters|ap|associated press|agencies|wam|bloomberg|dpa|ani|pti|xinhua|anadolu(?: agency)?|efe|interpol|europol)(?:\s*[/,&|]\s*[a-z]+| staff| and agencies)*$/,
      ],
      sentences: [
        /\bcontributed to this (?:report|story|article)\b/,
        /^\(?(?:with )?(?:additional )?(?:reporting|inputs?|writing|editing|files) (?:by|from) /,
      ],
    },
    {
      reason: 'caption',
      lines: [
        /^(?:photo|image|picture|caption|illustration|representational (?:image|photo)|file (?:photo|image|picture)|credit|video grab|screen ?grab|in pictures)\b\s*(?:credit|by|courtesy|of|source)?\s*[:|/(-].{0,200}$/,
        /^(?:photo|image|picture|photograph)s? (?:by|courtesy|credit|via|from)\b/,
        /[(|[/]\s*(?:file )?(?:photos?|images?|pictures?|credit|supplied|handout|courtesy|screengrab|representational|illustration|getty|shutterstock|istock)\b[^)]{0,80}[)\]]?\.?$/,
      ],
      sentences: [
        /^(?:this|a|in this|an undated) (?:(?:undated|handout|file|image|aerial|combination|satellite|still|screen\s?grab|video) )*(?:picture|photo|photograph|image|frame|screenshot|grab) (?:taken|from|provided|released|shows|shot|made|obtained)/,
        /^in this (?:\w+\W){0,6}(?:photo|picture|image|file photo)\b/,
        /[([](?:file )?(?:photo|image|picture|photograph|illustration)s?(?: by| credit| courtesy|:| \/|\/|\s*[)\]])[^)\]]{0,80}[)\]]?\.?$/,
        /^file (?:photo|picture|image)\b|^file [-–] /,
        /^\[?\d+ ?\/ ?\d+\]|^item \d+ of \d+\b|\b(?:reuters|ap photo|afp|epa|efe|getty images|pa media|pool|handout)\s?\/\s?[a-z]|\bpurchase licensing rights\b/,
      ],
    },
    {
      reason: 'copyright',
      sentences: [
        /^(?:©|\(c\)|copyright)\s*(?:©)?\s*(?:\d{4}|[a-z])/,
        /\ball rights reserved\b|\bmay not be (?:published|reproduced|republished|copied)\b|\bwithout (?:prior |express )?(?:written )?permission\b/,
        /^our standards\s*:/,
        /^this (?:article|story|report|piece) (?:was|is|has been|first|originally)\b.{0,50}\b(?:published|appeared|generated|syndicated|republished|auto-generated|produced|edited)\b/,
        /\bviews expressed\b.{0,80}\b(?:author|own|reflect)/,
      ],
    },
    {
      reason: 'comments',
      lines: [
        /^(?:\(?\d[\d,.]*\)?\s*)?comments?\b.{0,30}$/,
        /^(?:leave|post|add|write|join|view|show|hide|be the first)\b.{0,30}\b(?:comments?|reply|discussion|conversation)\b.{0,20}$/,
      ],
      sentences: [/^(?:your email address will not be published|required fields are marked|comments (?:are|on this) )/],
    },
  ],
}
