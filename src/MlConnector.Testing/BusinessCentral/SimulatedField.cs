using System.Globalization;

namespace MlConnector.Testing;

/// <summary>A field of a page that the simulator does not know by itself: an extension's, or one of your own API.</summary>
public sealed record SimulatedField
{
    private readonly string _type;

    private SimulatedField(string name, string type)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? name : throw new ArgumentException($"'{name}' is not the name of a field.", nameof(name));
        _type = type;
    }

    /// <summary>The name on the API.</summary>
    public string Name { get; }

    /// <summary>True when callers cannot write it; users still can.</summary>
    /// <value>False by default.</value>
    public bool IsReadOnly { get; init; }

    internal string Notation => $"{Name}:{_type}{(IsReadOnly ? "" : "*")}";

    /// <summary>A text.</summary>
    /// <param name="name">The name.</param>
    /// <param name="maxLength">The most characters it takes.</param>
    public static SimulatedField Text(string name, int maxLength) => new(name, "T" + maxLength.ToString(CultureInfo.InvariantCulture));

    /// <summary>A code, which is kept in upper case.</summary>
    /// <param name="name">The name.</param>
    /// <param name="maxLength">The most characters it takes.</param>
    public static SimulatedField Code(string name, int maxLength) => new(name, "C" + maxLength.ToString(CultureInfo.InvariantCulture));

    /// <summary>A decimal number.</summary>
    /// <param name="name">The name.</param>
    public static SimulatedField Number(string name) => new(name, "D");

    /// <summary>A whole number.</summary>
    /// <param name="name">The name.</param>
    public static SimulatedField WholeNumber(string name) => new(name, "I");

    /// <summary>True or false.</summary>
    /// <param name="name">The name.</param>
    public static SimulatedField Boolean(string name) => new(name, "B");

    /// <summary>A date.</summary>
    /// <param name="name">The name.</param>
    public static SimulatedField Date(string name) => new(name, "d");

    /// <summary>A moment in time.</summary>
    /// <param name="name">The name.</param>
    public static SimulatedField DateTime(string name) => new(name, "t");

    /// <summary>An id. One named as on the standard pages, such as <c>customerId</c>, can be expanded as there.</summary>
    /// <param name="name">The name.</param>
    public static SimulatedField Id(string name) => new(name, "G");

    /// <summary>One of several choices; the first is the default.</summary>
    /// <param name="name">The name.</param>
    /// <param name="choices">The members, encoded as on the API: <c>_x0020_</c> for blank.</param>
    public static SimulatedField Choice(string name, params string[] choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return choices.Length > 0 && Array.TrueForAll(choices, choice => choice.Length > 0 && choice.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'))
            ? new SimulatedField(name, $"E({string.Join('|', choices)})")
            : throw new ArgumentException("A choice needs members of letters, digits and underscores.", nameof(choices));
    }
}
