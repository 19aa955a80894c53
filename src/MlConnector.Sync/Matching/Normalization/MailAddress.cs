using System.Globalization;

namespace MlConnector.Sync.Matching.Normalization;

/// <summary>An e-mail address as the engine compares it.</summary>
/// <param name="Value">Lower case, the domain in ASCII.</param>
/// <param name="Domain">What stands after the last @.</param>
internal sealed record MailAddress(string Value, string Domain)
{
    private const int MaxLength = 254;

    private static readonly char[] _separators = [';', ',', ' ', '\t', '\r', '\n', '<', '>', '"'];

    private static readonly IdnMapping _idn = new();

    /// <summary>Addresses of a job, read by whoever does it.</summary>
    private static readonly HashSet<string> _shared = new(StringComparer.Ordinal)
    {
        "info", "sales", "office", "contact", "kontakt", "contacto", "contatti", "mail", "email", "post", "postmaster", "webmaster", "admin", "administration",
        "service", "support", "help", "hilfe", "verkauf", "vertrieb", "einkauf", "purchasing", "purchase", "order", "orders", "bestellung", "bestellungen",
        "buchhaltung", "accounting", "accounts", "accountspayable", "finance", "billing", "invoice", "invoices", "rechnung", "rechnungen", "rechnungseingang",
        "factuur", "facturas", "faktura", "hello", "hallo", "hi", "team", "welcome", "empfang", "reception", "zentrale", "sekretariat", "secretariat", "marketing",
        "presse", "press", "hr", "jobs", "personal", "bewerbung", "shop", "store", "versand", "shipping", "logistik", "logistics", "it", "edv", "noreply",
        "no-reply", "donotreply", "ventas", "vendite", "commercial", "comptabilite", "administracion", "amministrazione", "export", "import", "firma", "company",
    };

    /// <summary>Whether the local part names a job instead of a person.</summary>
    public bool IsShared => _shared.Contains(Value[..^(Domain.Length + 1)].Split('+')[0]);

    /// <summary>Whether anybody can have an address there, so that the domain says nothing about a company.</summary>
    public bool IsFreeMail => FreeMail.Has(Domain);

    /// <summary>Every address in the text, in order: <c>Anna &lt;a@x.com&gt;; b@x.com</c> holds two.</summary>
    public static IEnumerable<MailAddress> ParseAll(string? text) =>
        (text ?? "").Split(_separators, StringSplitOptions.RemoveEmptyEntries).Select(Parse).OfType<MailAddress>();

    private static MailAddress? Parse(string text)
    {
        var address = FoldedText.Exact(text);
        address = address.StartsWith("mailto:", StringComparison.Ordinal) ? address["mailto:".Length..] : address;
        var at = address.LastIndexOf('@');
        return at > 0 && address.Length <= MaxLength && Ascii(address[(at + 1)..].TrimEnd('.')) is { } domain
            ? new MailAddress(address[..(at + 1)] + domain, domain)
            : null;
    }

    /// <summary>The name of a host in ASCII; null when it is none.</summary>
    internal static string? Ascii(string host)
    {
        try
        {
            return host.Contains('.', StringComparison.Ordinal) ? _idn.GetAscii(host).ToLowerInvariant() : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
