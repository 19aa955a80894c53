using System.Text.Json.Nodes;
using MlConnector.Testing.Pipedrive.Model;

namespace MlConnector.Testing.Pipedrive.Serving;

/// <summary>The picture of a person and the image of a product: one each, read in v2, a picture written in v1.</summary>
internal sealed class PictureResource(AccountState state) : IResource
{
    public Outcome? Answer(Call call) => (call.Version, call.Method, call.Path) switch
    {
        (2, "GET", ["persons", var id, "picture"]) => Outcome.One(Picture(state.Visible(RecordKinds.Persons, id, call.Caller)), "get picture"),
        (1, "POST", ["persons", var id, "picture"]) => AddPicture(state.Living(RecordKinds.Persons, id, call.Caller), call),
        (1, "DELETE", ["persons", var id, "picture"]) => RemovePicture(state.Living(RecordKinds.Persons, id, call.Caller)),
        (2, "GET", ["products", var id, "images"]) => Outcome.One(Image(state.Visible(RecordKinds.Products, id, call.Caller)), "get image"),
        (2, "POST", ["products", var id, "images"]) => AddImage(state.Living(RecordKinds.Products, id, call.Caller), call),
        (2, "PUT", ["products", var id, "images"]) => ReplaceImage(Image(state.Living(RecordKinds.Products, id, call.Caller)), call),
        (2, "DELETE", ["products", var id, "images"]) => RemoveImage(Image(state.Living(RecordKinds.Products, id, call.Caller))),
        _ => null,
    };

    private JsonObject Picture(JsonObject person) => state.Belonging("pictures", "item_id", person.Id()).FirstOrDefault() ?? throw Refusal.NotFound("Picture");

    private JsonObject Image(JsonObject product) => state.Belonging("images", "product_id", product.Id()).FirstOrDefault() ?? throw Refusal.NotFound("Image");

    private Outcome AddPicture(JsonObject person, Call call)
    {
        var form = FileForm.Read(call, "file");
        Forget(person);
        var picture = state.Store("pictures", new JsonObject
        {
            ["item_type"] = "person",
            ["item_id"] = person.Id(),
            ["added_by_user_id"] = call.Caller.UserId,
            ["active_flag"] = true,
            ["file_size"] = form.Content.Length,
            ["add_time"] = Json.PlainStamp(state.Now),
            ["pictures"] = new JsonObject { ["128"] = Address(call, person, 128), ["512"] = Address(call, person, 512) },
        });
        Show(person, picture.Id());
        return Outcome.Changed(picture, "add picture");
    }

    private Outcome RemovePicture(JsonObject person)
    {
        var picture = Picture(person);
        Forget(person);
        Show(person, null);
        return Outcome.Deleted(picture["id"]!, "delete picture");
    }

    private void Forget(JsonObject person)
    {
        foreach (var picture in state.Belonging("pictures", "item_id", person.Id()).ToList())
        {
            state.Table("pictures").Remove(picture.Id());
        }
    }

    private void Show(JsonObject person, long? picture)
    {
        var previous = person.Copy();
        person["picture_id"] = picture;
        state.Touch(RecordKinds.Persons, person, previous);
    }

    private Outcome AddImage(JsonObject product, Call call)
    {
        var form = FileForm.Read(call, "data");
        if (state.Belonging("images", "product_id", product.Id()).Any())
        {
            throw new Refusal(400, "The product has an image; replace it");
        }

        var image = state.Store("images", new JsonObject
        {
            ["product_id"] = product.Id(),
            ["company_id"] = Json.Text(state.Options.CompanyId),
            ["public_url"] = Address(call, product, 512),
            ["add_time"] = state.Now,
            ["mime_type"] = "image/png",
            ["name"] = form.Name,
        });
        return Outcome.Changed(image, "add image", 201);
    }

    private Outcome ReplaceImage(JsonObject image, Call call)
    {
        image["name"] = FileForm.Read(call, "data").Name;
        image["add_time"] = state.Now;
        return Outcome.Changed(image, "replace image");
    }

    private Outcome RemoveImage(JsonObject image)
    {
        state.Table("images").Remove(image.Id());
        return Outcome.Deleted(image["id"]!, "delete image");
    }

    private static string Address(Call call, JsonObject record, int size) => $"{call.Request.Origin}/pictures/{Json.Text(record.Id())}_{Json.Text(size)}.png";
}
