namespace MlConnector.Sync.Matching.Normalization;

/// <summary>Hosts whose name belongs to nobody in particular.</summary>
internal static class FreeMail
{
    private static readonly HashSet<string> _domains = new(
        ("gmail.com googlemail.com outlook.com hotmail.com live.com msn.com passport.com yahoo.com ymail.com rocketmail.com aol.com aim.com icloud.com me.com mac.com "
        + "proton.me protonmail.com pm.me tutanota.com tuta.io tuta.com fastmail.com fastmail.fm hey.com zoho.com mail.com email.com usa.com gmx.com gmx.net gmx.de gmx.at "
        + "gmx.ch web.de t-online.de freenet.de arcor.de online.de posteo.de mailbox.org vodafone.de vodafonemail.de unitybox.de kabelmail.de 1und1.de bluewin.ch hispeed.ch "
        + "sunrise.ch a1.net aon.at chello.at orange.fr wanadoo.fr free.fr sfr.fr laposte.net neuf.fr numericable.fr bbox.fr skynet.be telenet.be proximus.be pandora.be "
        + "ziggo.nl planet.nl kpnmail.nl xs4all.nl hetnet.nl home.nl casema.nl upcmail.nl libero.it virgilio.it tin.it alice.it tiscali.it fastwebnet.it inwind.it "
        + "telefonica.net terra.es sapo.pt netcabo.pt btinternet.com virginmedia.com sky.com talktalk.net ntlworld.com blueyonder.co.uk tiscali.co.uk eircom.net "
        + "comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net juno.com rogers.com shaw.ca sympatico.ca bigpond.com optusnet.com.au "
        + "xtra.co.nz mweb.co.za rediffmail.com qq.com 163.com 126.com yeah.net sina.com sina.cn sohu.com naver.com daum.net hanmail.net docomo.ne.jp ezweb.ne.jp softbank.ne.jp "
        + "mail.ru bk.ru inbox.ru list.ru yandex.ru yandex.com ya.ru rambler.ru ukr.net i.ua wp.pl o2.pl onet.pl interia.pl op.pl poczta.onet.pl gazeta.pl seznam.cz email.cz "
        + "centrum.cz volny.cz azet.sk zoznam.sk freemail.hu citromail.hu indamail.hu abv.bg mail.bg walla.co.il uol.com.br bol.com.br terra.com.br ig.com.br telia.com "
        + "spray.se bredband.net online.no getmail.no tdcadsl.dk mail.dk stofanet.dk jubii.dk luukku.com suomi24.fi kolumbus.fi").Split(' '),
        StringComparer.Ordinal);

    /// <summary>Providers with a domain in many countries: <c>yahoo.co.uk</c>, <c>hotmail.fr</c>.</summary>
    private static readonly HashSet<string> _everywhere = new(StringComparer.Ordinal) { "yahoo", "hotmail", "live", "outlook", "gmx", "gmail", "googlemail", "yandex", "aol" };

    public static bool Has(string domain) => _domains.Contains(domain) || IsCountryOf(domain.Split('.'));

    private static bool IsCountryOf(string[] labels) => labels switch
    {
        [var name, { Length: 2 }] => _everywhere.Contains(name),
        [var name, "co" or "com", { Length: 2 }] => _everywhere.Contains(name),
        _ => false,
    };
}
