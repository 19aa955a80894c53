namespace MlConnector.Testing.BusinessCentral.Model;

internal static class EntityTypes
{
    public static IReadOnlyList<EntityType> OfCompany { get; } = [.. MasterEntities.Notations.Concat(FinanceEntities.Notations).Concat(SalesEntities.Notations)
        .Concat(ContentEntities.Notations).Select(EntityType.Parse)];

    // The standard pages with the fields of extensions, and the pages of other APIs.
    public static IReadOnlyDictionary<string, EntityType> OfSetup(BusinessCentralSimulatorOptions options) => OfCompany
        .Select(type => options.ExtensionFields.TryGetValue(type.SetName, out var fields) ? type.With(fields) : type)
        .Concat(options.Pages.Select(EntityType.Of))
        .ToDictionary(type => type.Route, StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, EntityType> All { get; } =
        OfCompany.Concat(PlatformEntities.Notations.Select(EntityType.Parse)).ToDictionary(type => type.SetName, StringComparer.Ordinal);
}
