namespace MlConnector.Benchmarks.Serving;

/// <summary>Texts as they occur: some repeat in many records, some are different in each.</summary>
internal static class SomeText
{
    private static readonly string[] _cities = ["Köln", "Amsterdam", "København", "London", "Zürich", "Lyon", "Wien", "Barcelona"];
    private static readonly string[] _countries = ["DE", "NL", "DK", "GB", "CH", "FR", "AT", "ES"];
    private static readonly string[] _trades = ["Metallbau", "Office Supplies", "Logistics", "Möbel", "Bakery", "Elektro", "Design", "Consulting"];
    private static readonly string[] _names = ["Anna", "Jens", "Maria", "Luca", "Sofie", "Peter", "Zoë", "Björn"];

    public static string City(int index) => _cities[index % _cities.Length];

    public static string Country(int index) => _countries[index % _countries.Length];

    public static string Company(int index) => $"{_names[index / 8 % 8]} {index} {_trades[index % _trades.Length]} GmbH & Co. KG";

    public static string FirstName(int index) => _names[index % _names.Length];

    public static string LastName(int index) => $"Sørensen-{index}";

    public static Guid Id(int index, byte kind) => new(index, kind, 0x4c3e, 0x9b, 0x5a, 0x00, 0x0d, 0x3a, 0x2f, 0xec, kind);
}
