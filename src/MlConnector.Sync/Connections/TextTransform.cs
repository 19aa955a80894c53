namespace MlConnector.Sync.Connections;

/// <summary>What is done to a Pipedrive text on its way to Business Central.</summary>
public enum TextTransform
{
    /// <summary>Nothing; blanks around a text never count.</summary>
    None,

    /// <summary>Blanks around it are taken away, and those inside become one each.</summary>
    Trim,

    /// <summary>Capital letters, whatever the host's language.</summary>
    Upper,

    /// <summary>Small letters, whatever the host's language.</summary>
    Lower,

    /// <summary>Only the digits 0 to 9 stay.</summary>
    Digits,
}
