namespace MlConnector.Testing.BusinessCentral.Model;

internal static class EntityTypes
{
    public static IReadOnlyList<EntityType> OfCompany { get; } = [.. MasterEntities.Notations.Concat(FinanceEntities.Notations).Concat(SalesEntities.Notations)
        .Concat(ContentEntities.Notations).Select(EntityType.Parse)];

    public static IReadOnlyDictionary<string, EntityType> All { get; } =
        OfCompany.Concat(PlatformEntities.Notations.Select(EntityType.Parse)).ToDictionary(type => type.SetName, StringComparer.Ordinal);
}
