using System.Globalization;

namespace MlConnector.Sync.Documents;

/// <summary>
/// Builds the key that identifies our document at Business Central: upper-case ASCII, at most 35 characters because
/// <c>externalDocumentNumber</c> is a Code[35]. It holds the connection's code, so two Pipedrive accounts cannot collide.
/// </summary>
internal static class DocumentKey
{
    private const int MostCodeCharacters = 12;

    /// <summary>The connection's part: its name in upper case, letters and digits only.</summary>
    /// <exception cref="MlConnectorConfigurationException">The name has no letter or digit, or too many.</exception>
    public static string CodeOf(string connection)
    {
        var code = string.Concat(connection.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        return code.Length is > 0 and <= MostCodeCharacters
            ? code
            : throw new MlConnectorConfigurationException(
                $"MlConnector:Connections:{connection}: a connection's name needs 1 to {MostCodeCharacters} letters or digits (A-Z, 0-9), because it is part of every document's key.");
    }

    public static string For(string connection, long dealId, int revision) => revision == 1
        ? string.Create(CultureInfo.InvariantCulture, $"PD-{CodeOf(connection)}-{dealId}")
        : string.Create(CultureInfo.InvariantCulture, $"PD-{CodeOf(connection)}-{dealId}-R{revision}");
}
