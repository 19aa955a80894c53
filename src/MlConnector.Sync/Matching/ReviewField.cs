namespace MlConnector.Sync.Matching;

/// <summary>A field that both sides changed differently, or a text that is too long for one of them, with what would be left of it there.</summary>
/// <param name="Field">Its Business Central name.</param>
/// <param name="Pipedrive">What Pipedrive has.</param>
/// <param name="BusinessCentral">What Business Central has.</param>
public sealed record ReviewField(string Field, string? Pipedrive, string? BusinessCentral)
{
    /// <summary>Recognises this very question: the same fields with the same values.</summary>
    internal static string Fingerprint(IEnumerable<ReviewField> fields)
    {
        var text = string.Join('\u001e', fields.OrderBy(field => field.Field, StringComparer.Ordinal)
            .Select(field => $"{field.Field}\u001f{field.Pipedrive}\u001f{field.BusinessCentral}"));
        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
    }
}
