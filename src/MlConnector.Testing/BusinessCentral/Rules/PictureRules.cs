using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Rules;

/// <summary>Pictures: size and type follow from the content; without one the width is 0.</summary>
internal sealed class PictureRules(CompanyBooks books) : PageRules(books, "pictures")
{
    public override Row Store(Row row, Field field, byte[] content)
    {
        var draft = Draft.Of(row);
        draft[field.Name] = content;
        (draft["width"], draft["height"], draft["contentType"]) = ImageHeader.Read(content) is { } image
            ? (image.Width, image.Height, image.ContentType)
            : (0, 0, "application/octet-stream");
        return Table.Save(draft);
    }

    public override void Delete(Row row) => Table.Remove(row.Id);
}
