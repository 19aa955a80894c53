namespace MlConnector.Pipedrive;

/// <summary>The types that custom fields can have.</summary>
public static class CustomFieldType
{
    /// <summary>One line of text, at most 255 characters.</summary>
    public const string Varchar = "varchar";

    /// <summary>One line of text with completion.</summary>
    public const string VarcharAuto = "varchar_auto";

    /// <summary>Long text.</summary>
    public const string Text = "text";

    /// <summary>A number.</summary>
    public const string Number = "double";

    /// <summary>An amount with a currency.</summary>
    public const string Monetary = "monetary";

    /// <summary>A date.</summary>
    public const string Date = "date";

    /// <summary>Any number of options.</summary>
    public const string Set = "set";

    /// <summary>One option.</summary>
    public const string Enum = "enum";

    /// <summary>A user.</summary>
    public const string User = "user";

    /// <summary>An organization.</summary>
    public const string Organization = "org";

    /// <summary>A person.</summary>
    public const string Person = "people";

    /// <summary>A phone number.</summary>
    public const string Phone = "phone";

    /// <summary>A time of day.</summary>
    public const string Time = "time";

    /// <summary>A range of times of day.</summary>
    public const string TimeRange = "timerange";

    /// <summary>A date range.</summary>
    public const string DateRange = "daterange";

    /// <summary>An address.</summary>
    public const string Address = "address";
}
